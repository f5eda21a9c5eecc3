import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useReason } from "./delivery-list";
import { useWays } from "./notice-queries";

/** Says that a way to the store's contacts fails, so that nobody relies on it; nothing where all work. */
export function WayAlarm({ storeId, more }: { storeId: string; more?: ReactNode }) {
  const { t } = useTranslation("store");
  const reason = useReason();
  const { data } = useWays(storeId);
  const failing = data?.ways.filter((way) => way.failing) ?? [];
  return failing.map((way) => (
    <p key={way.channel} className="note note--bad" role="alert">
      <TriangleAlert className="icon" />
      <span className="grow">
        {t("notices.failing", { way: t(`notices.channel.${way.channel}`), reason: reason(way) })} {more}
      </span>
    </p>
  ));
}
