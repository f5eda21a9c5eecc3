import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";

const LONGEST = 120;

interface NameFieldProps {
  value: string;
  error: unknown;
  onChange: (name: string) => void;
}

/** The name by which staff know where to go, with what the server says against it. */
export function NameField({ value, error, onChange }: NameFieldProps) {
  const { t } = useTranslation("store");
  const problem = problemAt(error, "/name");
  return (
    <>
      <TextField
        label={t("cameras.name")}
        hint={t("cameras.nameHint")}
        maxLength={LONGEST}
        autoComplete="off"
        required
        value={value}
        error={problem}
        onChange={(event) => onChange(event.target.value)}
      />
      {error !== null && !problem && <Refusal>{describeProblem(error)}</Refusal>}
    </>
  );
}
