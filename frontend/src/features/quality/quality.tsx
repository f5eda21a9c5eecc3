import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import type { StoreQuality } from "@/api/types";
import { Bone, Failure } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { CameraTable } from "./camera-table";
import { Figure } from "./figure";
import { formatShare, formatSpan, formatTenths } from "./figures";
import { ReasonList } from "./reason-list";
import "./quality.css";

const PERIODS = ["7", "28", "90"] as const;

/** How good the alerts were, by what people said of them. */
export function Quality({ storeId }: { storeId: string }) {
  const { t } = useTranslation("store");
  const [days, setDays] = useState<(typeof PERIODS)[number]>("28");
  const quality = api.useQuery(
    "get",
    "/api/stores/{storeId}/quality",
    { params: { path: { storeId }, query: { days: Number(days) } } },
    { staleTime: 0 },
  );
  return (
    <div className="quality">
      <p className="muted">{t("quality.text")}</p>
      <Segmented
        label={t("quality.period")}
        options={PERIODS.map((value) => ({ value, label: t("quality.days", { count: Number(value) }) }))}
        value={days}
        onChange={setDays}
      />
      {quality.isError && <Failure detail={describeProblem(quality.error)} onRetry={() => void quality.refetch()} />}
      {quality.data === undefined && !quality.isError && <Bone className="bone--page" />}
      {quality.data && <Found quality={quality.data} />}
    </div>
  );
}

function Found({ quality }: { quality: StoreQuality }) {
  const { t, i18n } = useTranslation("store");
  const { all } = quality;
  const language = i18n.language;
  return (
    <>
      <dl className="quality__figures">
        <Figure
          label={t("quality.precision.label")}
          value={all.precision === null ? t("quality.none") : formatShare(all.precision.share, language)}
          note={
            all.precision === null
              ? t("quality.precision.none")
              : t("quality.precision.note", {
                  low: formatShare(all.precision.low, language),
                  high: formatShare(all.precision.high, language),
                  decided: all.confirmed + all.dismissed + all.rejected,
                })
          }
        />
        <Figure
          label={t("quality.falseADay.label")}
          value={formatTenths(all.falseADay, language)}
          note={t("quality.falseADay.note", { dismissed: all.dismissed, rejected: all.rejected })}
        />
        <Figure
          label={t("quality.taken.label")}
          value={all.takenMedianSeconds === null ? t("quality.none") : formatSpan(all.takenMedianSeconds, language)}
          note={
            all.takenP90Seconds === null
              ? t("quality.taken.none")
              : t("quality.taken.note", { slowest: formatSpan(all.takenP90Seconds, language) })
          }
        />
        <Figure
          label={t("quality.missed.label")}
          value={String(all.missed)}
          note={t("quality.missed.note", { count: all.alerts })}
        />
      </dl>
      <CameraTable cameras={quality.cameras} />
      <ReasonList reasons={quality.reasons} />
    </>
  );
}
