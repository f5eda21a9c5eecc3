import { VideoOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Store } from "@/api/types";
import { classNames } from "@/lib/class-names";
import { formatInstant } from "@/lib/time";
import { useNowAs } from "@/lib/use-now";
import { type Noted, noted } from "./noted";
import { LOOKS } from "./standing-look";
import { useStanding } from "./subscription-queries";

interface SubscriptionNoteProps {
  store: Store;
  link: (className: string, children: ReactNode) => ReactNode;
}

/** Above the rooms of administrators: what is about to happen to what the store pays for, and until when everything works. */
export function SubscriptionNote({ store, link }: SubscriptionNoteProps) {
  const { t, i18n } = useTranslation("store");
  const { data } = useStanding(store.id);
  const state = useNowAs<Noted | "">((now) => (data && noted(data, now)) ?? "");
  if (state === "" || !data?.until) {
    return null;
  }
  const { icon: Icon } = LOOKS[state];
  const day = formatInstant(data.until, "letter", i18n.language, store.timeZone);
  return (
    <p className={classNames("note", state === "STOPPED" ? "note--bad" : "note--new", "update")} role="status">
      <Icon className="icon" />
      <span className="grow">{t(`subscription.note.${state}`, { day })}</span>
      {link("btn btn--dense", t("subscription.see"))}
    </p>
  );
}

/** For everybody else who works there: nobody may think that somebody watches. */
export function StoppedNote() {
  const { t } = useTranslation("store");
  return (
    <p className="note note--bad update" role="status">
      <VideoOff className="icon" />
      <span className="grow">{t("subscription.stopped")}</span>
    </p>
  );
}
