import { useTranslation } from "react-i18next";
import { useAgreement } from "./second-queries";

/** How often others read a reviewer's decisions as they did themselves, with what can be said of so few. */
export function AgreementList() {
  const { t, i18n } = useTranslation("ops");
  const { data } = useAgreement();
  if (data === undefined || data.items.length === 0) {
    return null;
  }
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 });
  return (
    <section className="agreement" aria-label={t("second.agreement")}>
      <h2 className="t-13 strong">{t("second.agreement")}</h2>
      <ul>
        {data.items.map((each) => (
          <li key={each.reviewer.name} className="fact">
            <span className="grow trunc">{each.mine ? t("second.you") : each.reviewer.name}</span>
            <span className="quiet t-13">{t("second.agreed", { agreed: each.agreed, read: each.read })}</span>
            {each.share !== null && (
              <span className="t-13" title={t("second.interval")}>
                {percent.format(each.share.share)}{" "}
                <span className="quiet">
                  {t("second.range", { low: percent.format(each.share.low), high: percent.format(each.share.high) })}
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="t-12 quiet">{t("second.days", { count: data.days })}</p>
    </section>
  );
}
