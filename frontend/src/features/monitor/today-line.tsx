import { useTranslation } from "react-i18next";
import { useSummary } from "./alert-queries";

/** Today's quality in the top bar of a wide screen. */
export function TodayLine({ storeId }: { storeId: string }) {
  const { t } = useTranslation("store");
  const { data } = useSummary(storeId);
  if (data === undefined) {
    return null;
  }
  const { alerts, confirmed, dismissed } = data.today;
  return (
    <span className="today-line wide-only t-13 muted">
      <span>{t("today.label")}</span>
      <span>
        <b className="strong">{alerts}</b> {t("today.alertsShort", { count: alerts })}
      </span>
      <span>
        <b className="strong">{confirmed}</b> {t("today.confirmed")}
      </span>
      <span>
        <b className="strong">{dismissed}</b> {t("today.false")}
      </span>
    </span>
  );
}
