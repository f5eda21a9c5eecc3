import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { AuthenticatorSetUp as SetUp } from "@/api/types";
import { AppSecret } from "@/ui/app-secret";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { useAuthenticatorConfirm } from "./account-queries";

interface AuthenticatorSetUpProps {
  setUp: SetUp;
  onConfirmed: (recoveryCodes: string[]) => void;
}

/** A code to scan, the same as text for an app on this phone, and the first six digits back. */
export function AuthenticatorSetUp({ setUp, onConfirmed }: AuthenticatorSetUpProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const confirm = useAuthenticatorConfirm();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ body: { code } }, { onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes) });
      }}
    >
      <AppSecret {...setUp} />
      <TextField
        label={t("security.authenticator.code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {confirm.isError && <Refusal>{describeProblem(confirm.error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={confirm.isPending}>
        {t("security.authenticator.confirm")}
      </Button>
    </form>
  );
}
