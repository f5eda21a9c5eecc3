import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** The way from the account sheet to the page about one's own account. */
export const securityLink = (className: string, children: ReactNode, onFollow: () => void) => (
  <Link to="/account" className={className} onClick={onFollow}>
    {children}
  </Link>
);
