import { Link, type LinkProps, useSearch } from "@tanstack/react-router";
import {
  BellRing,
  Cctv,
  ChartNoAxesColumn,
  ChevronRight,
  Clapperboard,
  ContactRound,
  CreditCard,
  FileCheck,
  Hourglass,
  Landmark,
  LifeBuoy,
  ListChecks,
  type LucideIcon,
  MapPin,
  Megaphone,
  Phone,
  ScrollText,
  Signpost,
  Users,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { ProveSheet } from "@/features/account";
import { StoreAuditLog } from "@/features/audit";
import { Cameras } from "@/features/cameras";
import { useRefreshStore } from "@/features/monitor";
import { Contacts, NoticeLog, RulesForm, Samples, ThisPhone, WayAlarm } from "@/features/notices";
import { Payouts } from "@/features/payouts";
import { PoliceNumber } from "@/features/police";
import { Quality } from "@/features/quality";
import { DestructionRecord, RetentionForm } from "@/features/retention";
import { Subscription } from "@/features/subscription";
import { Team } from "@/features/team";
import { Inner } from "./inner-page";
import { useRoom } from "./store-context";

/** What everybody sets for themselves, and what the store's administrators look after. */
export function SettingsPage() {
  const { t } = useTranslation("store");
  const { admin, store } = useRoom();
  return (
    <section className="page">
      <div className="scroll settings">
        <h1 className="t-24 settings__title">{t("settings.title")}</h1>
        <ul className="rows rows--closed">
          <Entry to="/settings/phone" icon={BellRing} title={t("phone.entry")} text={t("phone.entryText")} />
          <Entry to="/quality" icon={ChartNoAxesColumn} title={t("quality.title")} text={t("quality.entry")} />
          <Entry to="/settings/support" icon={LifeBuoy} title={t("support.title")} text={t("support.entry")} />
          {admin && (
            <>
              {store.liveAt === null && (
                <Entry to="/getting-started" icon={ListChecks} title={t("start.title")} text={t("start.entry")} />
              )}
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
                to="/settings/test-clip"
                icon={Clapperboard}
                title={t("testClip.title")}
                text={t("testClip.entry")}
              />
              <Entry to="/settings/region" icon={MapPin} title={t("region.title")} text={t("region.entry")} />
              <Entry
                to="/settings/police"
                icon={Phone}
                title={t("settings.police.title")}
                text={t("settings.police.text")}
              />
              <Entry
                to="/settings/agreement"
                icon={FileCheck}
                title={t("agreement.title")}
                text={t("agreement.entry")}
              />
              <Entry to="/settings/signs" icon={Signpost} title={t("signs.page")} text={t("signs.entry")} />
              <Entry
                to="/settings/retention"
                icon={Hourglass}
                title={t("retention.title")}
                text={t("retention.entry")}
              />
              <Entry to="/settings/payouts" icon={Landmark} title={t("payouts.title")} text={t("payouts.entry")} />
              <Entry
                to="/settings/subscription"
                icon={CreditCard}
                title={t("subscription.title")}
                text={t("subscription.entry")}
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
  to: LinkProps["to"];
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

/** How long evidence is kept, and what has gone. */
export function RetentionPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("retention.title")}>
      <div className="settings__inner">
        <RetentionForm storeId={store.id} />
        <h2 className="t-18 settings__part">{t("retention.record")}</h2>
        <DestructionRecord storeId={store.id} timeZone={store.timeZone} />
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

/** Stripe sends administrators back to it, with the name of what they have begun. */
export function SubscriptionPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const refresh = useRefreshStore();
  const { begun } = useSearch({ from: "/signed-in/shell/settings/subscription" });
  return (
    <Inner title={t("subscription.title")} back="/settings">
      <div className="settings__inner">
        <Subscription store={store} awaited={begun !== undefined} onTurn={refresh} />
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

/** Whoever changes where the money goes shows once more who they are. */
export function PayoutsPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  return (
    <Inner title={t("payouts.title")}>
      <div className="settings__inner">
        <Payouts
          key={store.id}
          storeId={store.id}
          timeZone={store.timeZone}
          prove={(props) => <ProveSheet {...props} />}
        />
      </div>
    </Inner>
  );
}
