import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface TabbedRoomProps {
  title: string;
  /** A link with the class `ops__room` for each of its pages. */
  children: ReactNode;
}

/** A room of several pages: their tabs, and under them the one that is open. */
export function TabbedRoom({ title, children }: TabbedRoomProps) {
  return (
    <main className="ops__page ops-tabbed">
      <h1 className="vh">{title}</h1>
      <nav className="ops-tabbed__tabs" aria-label={title}>
        {children}
      </nav>
      <div className="ops-tabbed__page">
        <Outlet />
      </div>
    </main>
  );
}
