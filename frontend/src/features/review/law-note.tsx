import { useTranslation } from "react-i18next";
import type { LawOfTheft } from "@/api/types";
import { TextField } from "@/ui/field";

interface LawNoteProps {
  law: LawOfTheft | null;
  disabled: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** By which law it is judged where it was, and what there is to say to that. */
export function LawNote({ law, disabled, value, onChange }: LawNoteProps) {
  const { t, i18n } = useTranslation("ops");
  return (
    <section className="decision__part">
      <h2 className="t-13">{t("law.title")}</h2>
      {law === null ? (
        <p className="t-13 muted">{t("law.nowhere")}</p>
      ) : (
        <p className="t-14">
          {new Intl.DisplayNames(i18n.language, { type: "region" }).of(law.country)}:{" "}
          {law.text ?? <span className="muted">{t("law.none")}</span>}
        </p>
      )}
      <TextField
        label={t("law.note")}
        maxLength={500}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </section>
  );
}
