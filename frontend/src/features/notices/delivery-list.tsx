import {
  Bell,
  CircleAlert,
  CircleCheck,
  Clock,
  Inbox,
  type LucideIcon,
  Mail,
  MessageSquare,
  MoonStar,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Channel, NoticeDelivery } from "@/api/types";
import { type Meaning, State } from "@/ui/state";
import "./notices.css";

export const CHANNEL_ICONS: Record<Channel, LucideIcon> = { PUSH: Bell, TEXT: MessageSquare, MAIL: Mail };

const FACES: Record<NoticeDelivery["state"], { icon: LucideIcon; meaning?: Meaning }> = {
  QUEUED: { icon: Clock, meaning: "busy" },
  SENT: { icon: CircleCheck, meaning: "done" },
  KEPT: { icon: Inbox, meaning: "done" },
  FAILED: { icon: CircleAlert, meaning: "bad" },
  HELD: { icon: MoonStar },
};

/** What became of a notice on each of its ways. */
export function DeliveryList({ deliveries, withNames }: { deliveries: NoticeDelivery[]; withNames: boolean }) {
  const { t } = useTranslation("store");
  const reason = useReason();
  return (
    <ul className="deliveries">
      {deliveries.map((delivery) => {
        const { icon, meaning } = FACES[delivery.state];
        const Way = CHANNEL_ICONS[delivery.channel];
        const key = `${delivery.contact} ${delivery.channel} ${delivery.at} ${delivery.state}`;
        return (
          <li key={key} className="delivery">
            <Way className="icon icon--s" />
            <span className="grow">
              {withNames && <>{delivery.contact ?? t("notices.formerContact")}, </>}
              {t(`notices.channel.${delivery.channel}`)}
              {delivery.standIn && <> ({t("notices.standIn")})</>}
              {delivery.reason !== null && <span className="t-13 quiet delivery__reason">{reason(delivery)}</span>}
            </span>
            <State icon={icon} meaning={delivery.state === "QUEUED" && delivery.reason !== null ? "bad" : meaning}>
              {t(
                delivery.state === "QUEUED" && delivery.reason !== null
                  ? "notices.again"
                  : `notices.state.${delivery.state}`,
              )}
            </State>
          </li>
        );
      })}
    </ul>
  );
}

/** Why, in words; what only an operator understands is quoted as it is. */
export function useReason() {
  const { t } = useTranslation("store");
  return ({ channel, reason }: Pick<NoticeDelivery, "channel" | "reason">): string => {
    switch (reason) {
      case null:
        return "";
      case "quiet hours":
        return t("notices.reason.quiet");
      case "stopped":
        return t("notices.reason.stopped");
      case "refused":
      case "number refused":
      case "AddressException":
        return t(channel === "TEXT" ? "notices.reason.number" : "notices.reason.address");
      case "gone":
      case "no device":
        return t("notices.reason.device");
      case "no way":
      case "no carrier":
        return t("notices.reason.noWay");
      case "too late":
        return t("notices.reason.tooLate");
      default:
        return reason.startsWith("recipient 5") || reason.startsWith("letter ")
          ? t("notices.reason.address")
          : t("notices.reason.other", { reason });
    }
  };
}
