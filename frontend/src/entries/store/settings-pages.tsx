import { Link } from "@tanstack/react-router";
import {
  Cctv,
  ChartNoAxesColumn,
  ChevronLeft,
  ChevronRight,
  type LucideIcon,
  Phone,
  ScrollText,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StoreAuditLog } from "@/features/audit";
import { Cameras } from "@/features/cameras";
import { PoliceNumber } from "@/features/police";
import { Quality } from "@/features/quality";
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
          <Entry to="/settings/team" icon={Users} title={t("team.title")} text={t("team.text")} />
          <Entry to="/settings/cameras" icon={Cctv} title={t("cameras.title")} text={t("cameras.text")} />
          <Entry
            to="/settings/police"
            icon={Phone}
            title={t("settings.police.title")}
            text={t("settings.police.text")}
          />
          <Entry to="/quality" icon={ChartNoAxesColumn} title={t("quality.title")} text={t("quality.entry")} />
          <Entry to="/settings/audit" icon={ScrollText} title={t("settings.audit")} text={t("settings.auditText")} />
        </ul>
      </div>
    </section>
  );
}

interface EntryProps {
  to: "/settings/team" | "/settings/cameras" | "/quality" | "/settings/police" | "/settings/audit";
  icon: LucideIcon;
  title: string;
  text: string;
}

function Entry({ to, icon: Icon, title, text }: EntryProps) {
  return (
    <li>
      <Link to={to} className="row">
        <Icon className="icon" />
        <span className="grow">
          <span className="strong">{title}</span>
          <br />
          <span className="t-13 quiet">{text}</span>
        </span>
        <ChevronRight className="icon" />
      </Link>
    </li>
  );
}

export function TeamPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("team.title")}>
      <div className="settings__inner">
        <Team storeId={store.id} timeZone={store.timeZone} />
      </div>
    </Inner>
  );
}

export function CamerasPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("cameras.title")}>
      <div className="settings__inner">
        <Cameras storeId={store.id} timeZone={store.timeZone} />
      </div>
    </Inner>
  );
}

export function PolicePage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("settings.police.title")}>
      <div className="settings__inner">
        <PoliceNumber store={store} />
      </div>
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

/** For everybody of the store: the way back is Monitor, which all have. */
export function QualityPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("quality.title")} back="/monitor">
      <div className="settings__inner">
        <Quality storeId={store.id} />
      </div>
    </Inner>
  );
}

interface InnerProps {
  title: string;
  back?: "/settings" | "/monitor";
  children: ReactNode;
}

/** A page with the way back. */
function Inner({ title, back = "/settings", children }: InnerProps) {
  const { t } = useTranslation();
  return (
    <section className="page">
      <header className="top top--inner">
        <Link to={back} className={`${buttonClass({ variant: "plain" })} btn--icon`} aria-label={t("action.back")}>
          <ChevronLeft className="icon" />
        </Link>
        <h1 className="strong grow trunc">{title}</h1>
      </header>
      <div className="scroll">{children}</div>
    </section>
  );
}
