import { useTranslation } from "react-i18next";
import type { SparedAs } from "@/api/types";
import { Segmented } from "@/ui/segmented";

const NOBODY = "nobody";
const REASONS: readonly SparedAs[] = ["MINOR", "VULNERABLE"];

interface SpareChoiceProps {
  value: SparedAs | null;
  onChange: (value: SparedAs | null) => void;
}

/** Whether this is somebody whom no other store is ever told of. */
export function SpareChoice({ value, onChange }: SpareChoiceProps) {
  const { t } = useTranslation("ops");
  return (
    <section className="decision__part">
      <h2 className="t-13">{t("spare.title")}</h2>
      <Segmented
        dense
        className="decision__choice"
        label={t("spare.title")}
        options={[
          { value: NOBODY, label: t("spare.none") },
          ...REASONS.map((reason) => ({ value: reason, label: t(`spare.${reason}`) })),
        ]}
        value={value ?? NOBODY}
        onChange={(chosen) => onChange(REASONS.find((reason) => reason === chosen) ?? null)}
      />
      {value !== null && <p className="t-13 muted">{t("spare.effect")}</p>}
    </section>
  );
}
