import { Link } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, ScrollText, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StoreAuditLog } from "@/features/audit";
import { Team } from "@/features/team";
import { buttonClass } from "@/ui/button";
import { useRoom } from "./store-context";

/** What the store's administrators look after. */
export function SettingsPage() {
  const { t } = useTranslation("store");
  return (
    <section className="page">
      <div className="scroll settings">
        <h1 className="t-24 settings__title">{t("settings.title")}</h1>
        <ul className="rows rows--closed">
          <li>
            <Link to="/settings/team" className="row">
              <Users className="icon" />
              <span className="grow">
                <span className="strong">{t("team.title")}</span>
                <br />
                <span className="t-13 quiet">{t("team.text")}</span>
              </span>
              <ChevronRight className="icon" />
            </Link>
          </li>
          <li>
            <Link to="/settings/audit" className="row">
              <ScrollText className="icon" />
              <span className="grow">
                <span className="strong">{t("settings.audit")}</span>
                <br />
                <span className="t-13 quiet">{t("settings.auditText")}</span>
              </span>
              <ChevronRight className="icon" />
            </Link>
          </li>
        </ul>
      </div>
    </section>
  );
}

export function TeamPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("team.title")}>
      <Team storeId={store.id} timeZone={store.timeZone} />
    </Inner>
  );
}

export function AuditPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("settings.audit")}>
      <StoreAuditLog storeId={store.id} timeZone={store.timeZone} />
    </Inner>
  );
}

/** A page inside Settings, with the way back. */
function Inner({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="page">
      <header className="top top--inner">
        <Link to="/settings" className={`${buttonClass({ variant: "plain" })} btn--icon`} aria-label={t("action.back")}>
          <ChevronLeft className="icon" />
        </Link>
        <h1 className="strong grow trunc">{title}</h1>
      </header>
      <div className="scroll">{children}</div>
    </section>
  );
}
