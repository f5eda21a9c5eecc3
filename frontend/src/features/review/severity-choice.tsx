import { useTranslation } from "react-i18next";
import type { Severity } from "@/api/types";
import { Segmented } from "@/ui/segmented";

const SEVERITIES: readonly Severity[] = ["LOW", "MEDIUM", "HIGH"];

interface SeverityChoiceProps {
  value: Severity;
  onChange: (value: Severity) => void;
}

/** How grave it was, from what is seen: policies of the network ask for it. */
export function SeverityChoice({ value, onChange }: SeverityChoiceProps) {
  const { t } = useTranslation("ops");
  return (
    <section className="decision__part">
      <h2 className="t-13">{t("severity.title")}</h2>
      <Segmented
        dense
        className="decision__choice"
        label={t("severity.title")}
        options={SEVERITIES.map((severity) => ({ value: severity, label: t(`severity.${severity}`) }))}
        value={value}
        onChange={onChange}
      />
      <p className="t-13 muted">{t(`severity.text.${value}`)}</p>
    </section>
  );
}
