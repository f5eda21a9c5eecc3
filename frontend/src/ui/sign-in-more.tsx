import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { SignInStep } from "@/lib/sign-in";
import { AppSecret } from "./app-secret";
import { TextField } from "./field";

type Input = ComponentProps<"input">;

interface SignInMoreProps {
  step: SignInStep;
  code: Input;
  newPassword: Input;
  /** What is wrong with the new password. */
  refusal?: string;
}

/** What is asked for below email and password, once they were right. */
export function SignInMore({ step, code, newPassword, refusal }: SignInMoreProps) {
  const { t } = useTranslation();
  if (step.needs === "NEW_PASSWORD") {
    return (
      <TextField
        label={t("signIn.newPassword")}
        hint={t("signIn.newPasswordHint")}
        type="password"
        autoComplete="new-password"
        autoFocus
        error={refusal}
        {...newPassword}
      />
    );
  }
  return (
    <>
      {step.setUp && <AppSecret secret={step.setUp.secret} uri={step.setUp.uri} />}
      <TextField
        label={t(step.setUp ? "security.authenticator.code" : "signIn.code")}
        hint={step.setUp ? undefined : t("signIn.codeHint")}
        autoComplete="one-time-code"
        autoFocus
        {...code}
      />
    </>
  );
}
