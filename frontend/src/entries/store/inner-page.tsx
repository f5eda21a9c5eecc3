import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/ui/button";
import { useRoom } from "./store-context";

interface InnerProps {
  title: string;
  /** Settings, or the checklist while the store has not opened, unless another is named. */
  back?: "/settings" | "/settings/support" | "/monitor";
  children: ReactNode;
}

/** A page with the way back. */
export function Inner({ title, back, children }: InnerProps) {
  const { t } = useTranslation();
  const { store } = useRoom();
  const to = back ?? (store.liveAt === null ? "/getting-started" : "/settings");
  return (
    <section className="page">
      <header className="top top--inner">
        <Link to={to} className={`${buttonClass({ variant: "plain" })} btn--icon`} aria-label={t("action.back")}>
          <ChevronLeft className="icon" />
        </Link>
        <h1 className="strong grow trunc">{title}</h1>
      </header>
      <div className="scroll">{children}</div>
    </section>
  );
}
