import { useTranslation } from "react-i18next";
import type { StoreQuality } from "@/api/types";

/** Why alerts were dismissed; nothing while none was. */
export function ReasonList({ reasons }: { reasons: StoreQuality["reasons"] }) {
  const { t } = useTranslation("store");
  if (reasons.length === 0) {
    return null;
  }
  return (
    <section aria-label={t("quality.reasons")}>
      <h2 className="t-16">{t("quality.reasons")}</h2>
      <table className="table">
        <tbody>
          {reasons.map(({ reason, alerts }) => (
            <tr key={reason}>
              <td>{t(`dismiss.reason.${reason}`)}</td>
              <td className="num">{alerts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
