import { ScanEye, VideoOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Store } from "@/api/types";
import { formatAgo } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { Empty } from "@/ui/notices";
import { useSummary } from "./alert-queries";

/** Nothing to look at: says that somebody is watching, and how good the day was. */
export function QuietQueue({ store, quality }: { store: Store; quality: ReactNode }) {
  const { t, i18n } = useTranslation("store");
  const { data: summary } = useSummary(store.id);
  const now = useNow();
  if (store.clipsStopped) {
    return (
      <div className="quiet-queue">
        <Empty icon={VideoOff} title={t("monitor.stopped")}>
          <p className="muted">{t("monitor.stoppedText")}</p>
        </Empty>
        {quality}
      </div>
    );
  }
  const cameras = t("monitor.watching", { count: summary?.camerasWatching ?? store.cameras.length });
  return (
    <div className="quiet-queue">
      <Empty icon={ScanEye} title={t("monitor.empty")}>
        <p className="muted">
          {cameras}{" "}
          {summary &&
            (summary.lastClipAt === null
              ? t("monitor.noClipYet")
              : t("monitor.lastClip", { ago: formatAgo(now - Date.parse(summary.lastClipAt), i18n.language) }))}
        </p>
      </Empty>
      {summary && (
        <dl className="figures" aria-label={t("today.label")}>
          <Figure value={summary.today.alerts} label={t("today.alerts", { count: summary.today.alerts })} />
          <Figure value={summary.today.confirmed} label={t("today.confirmed")} />
          <Figure value={summary.today.dismissed} label={t("today.false")} />
        </dl>
      )}
      {quality}
    </div>
  );
}

function Figure({ value, label }: { value: number; label: string }) {
  return (
    <div className="figures__one">
      <dd className="t-24 strong">{value}</dd>
      <dt className="t-13 muted">{label}</dt>
    </div>
  );
}
