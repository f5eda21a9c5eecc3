import { useState } from "react";
import { useTranslation } from "react-i18next";
import { passkeyOutcome } from "@/api/passkey-outcome";
import { problemAt } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { PasskeyNote } from "@/ui/passkey-entry";
import { usePasskeyAdding } from "./passkey-queries";

const LONGEST_LABEL = 60;

interface PasskeyFormProps {
  onDone: () => void;
  onCancel: () => void;
}

/** A name to know it by and the password; then the browser asks for the rest. */
export function PasskeyForm({ onDone, onCancel }: PasskeyFormProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState("");
  const [password, setPassword] = useState("");
  const adding = usePasskeyAdding(onDone);
  const labelProblem = problemAt(adding.error, "/label");
  const passwordProblem = problemAt(adding.error, "/password");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate({ label, password });
      }}
    >
      <TextField
        label={t("security.passkeys.label")}
        hint={t("security.passkeys.labelHint")}
        maxLength={LONGEST_LABEL}
        autoFocus
        required
        value={label}
        error={labelProblem}
        onChange={(event) => setLabel(event.target.value)}
      />
      <TextField
        label={t("security.yourPassword")}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        error={passwordProblem}
        onChange={(event) => setPassword(event.target.value)}
      />
      {!labelProblem && !passwordProblem && <PasskeyNote {...passkeyOutcome(adding.error)} />}
      <div className="line">
        <Button type="submit" variant="primary" busy={adding.isPending}>
          {t("security.passkeys.make")}
        </Button>
        <Button onClick={onCancel}>{t("security.passkeys.cancel")}</Button>
      </div>
    </form>
  );
}
