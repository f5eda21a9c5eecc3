import { Link } from "@tanstack/react-router";
import {
  BellRing,
  Cctv,
  ChartNoAxesColumn,
  ChevronLeft,
  ChevronRight,
  ContactRound,
  type LucideIcon,
  Megaphone,
  Phone,
  ScrollText,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StoreAuditLog } from "@/features/audit";
import { Cameras } from "@/features/cameras";
import { Contacts, NoticeLog, RulesForm, Samples, ThisPhone, WayAlarm } from "@/features/notices";
import { PoliceNumber } from "@/features/police";
import { Quality } from "@/features/quality";
import { Team } from "@/features/team";
import { buttonClass } from "@/ui/button";
import { useRoom } from "./store-context";

/** What everybody sets for themselves, and what the store's administrators look after. */
export function SettingsPage() {
  const { t } = useTranslation("store");
  const { admin } = useRoom();
  return (
    <section className="page">
      <div className="scroll settings">
        <h1 className="t-24 settings__title">{t("settings.title")}</h1>
        <ul className="rows rows--closed">
          <Entry to="/settings/phone" icon={BellRing} title={t("phone.entry")} text={t("phone.entryText")} />
          <Entry to="/quality" icon={ChartNoAxesColumn} title={t("quality.title")} text={t("quality.entry")} />
          {admin && (
            <>
              <Entry
                to="/settings/contacts"
                icon={ContactRound}
                title={t("contacts.title")}
                text={t("contacts.text")}
              />
              <Entry to="/settings/notices" icon={Megaphone} title={t("notices.title")} text={t("notices.text")} />
              <Entry to="/settings/team" icon={Users} title={t("team.title")} text={t("team.text")} />
              <Entry to="/settings/cameras" icon={Cctv} title={t("cameras.title")} text={t("cameras.text")} />
              <Entry
                to="/settings/police"
                icon={Phone}
                title={t("settings.police.title")}
                text={t("settings.police.text")}
              />
              <Entry
                to="/settings/audit"
                icon={ScrollText}
                title={t("settings.audit")}
                text={t("settings.auditText")}
              />
            </>
          )}
        </ul>
      </div>
    </section>
  );
}

interface EntryProps {
  to: `/settings/${"phone" | "contacts" | "notices" | "team" | "cameras" | "police" | "audit"}` | "/quality";
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

/** For everybody: whether alerts wake what they hold in their hand. */
export function PhonePage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("phone.entry")}>
      <div className="settings__inner">
        <ThisPhone storeId={store.id} timeZone={store.timeZone} />
      </div>
    </Inner>
  );
}

export function ContactsPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("contacts.title")}>
      <div className="settings__inner">
        <WayAlarm storeId={store.id} />
        <Contacts storeId={store.id} />
      </div>
    </Inner>
  );
}

/** How often the store is told, what contacts read, and what became of it. */
export function NoticesPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("notices.title")}>
      <div className="settings__inner">
        <h2 className="t-18 settings__part">{t("rules.title")}</h2>
        <RulesForm storeId={store.id} />
        <h2 className="t-18 settings__part">{t("notices.log")}</h2>
        <NoticeLog storeId={store.id} timeZone={store.timeZone} />
        <h2 className="t-18 settings__part">{t("notices.samples")}</h2>
        <Samples storeId={store.id} />
      </div>
    </Inner>
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
