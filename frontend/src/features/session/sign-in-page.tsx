import { zodResolver } from "@hookform/resolvers/zod";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { passkeyOutcome } from "@/api/passkey-outcome";
import { describeProblem, problemAt } from "@/api/problem";
import type { Session } from "@/api/types";
import { afterStep, attempt, NO_CREDENTIALS } from "@/lib/sign-in";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { PasskeyEntry } from "@/ui/passkey-entry";
import { SignInMore } from "@/ui/sign-in-more";
import { usePasskeySignIn, useSignIn } from "./session-query";
import { SignInFrame } from "./sign-in-frame";

const credentials = z.object({
  email: z.email(),
  password: z.string().check(z.minLength(1)),
  code: z.string(),
  newPassword: z.string(),
});

interface SignInPageProps {
  /** Which room one enters: "Penny", "Penny Ops". */
  room: string;
  /** The way to a new password. */
  forgottenLink: (className: string, children: ReactNode) => ReactNode;
  onSignedIn: (session: Session) => void;
}

export function SignInPage({ room, forgottenLink, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation();
  const signIn = useSignIn(onSignedIn);
  const passkey = usePasskeySignIn(onSignedIn);
  const form = useForm({ resolver: zodResolver(credentials), defaultValues: NO_CREDENTIALS });
  const { errors } = form.formState;
  const { step } = signIn;
  const passwordRefused = problemAt(signIn.error, "/newPassword");

  return (
    <SignInFrame room={room} title={t("signIn.title")}>
      <form
        className="stack"
        noValidate
        onSubmit={form.handleSubmit((typed) =>
          signIn.mutate({ body: attempt(typed, step) }, { onSuccess: () => form.reset(afterStep(typed)) }),
        )}
      >
        <TextField
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          error={errors.email && t("signIn.emailMissing")}
          {...form.register("email")}
        />
        <TextField
          label={t("signIn.password")}
          type="password"
          autoComplete="current-password"
          error={errors.password && t("signIn.passwordMissing")}
          {...form.register("password")}
        />
        {step && (
          <SignInMore
            step={step}
            code={form.register("code")}
            newPassword={form.register("newPassword")}
            refusal={passwordRefused}
          />
        )}
        {signIn.isError && !passwordRefused && <Refusal>{describeProblem(signIn.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide busy={signIn.isPending}>
          {t("signIn.submit")}
        </Button>
      </form>
      {!step && (
        <>
          <PasskeyEntry busy={passkey.isPending} {...passkeyOutcome(passkey.error)} onPress={() => passkey.mutate()} />
          {forgottenLink("btn btn--link", t("forgotten.title"))}
        </>
      )}
    </SignInFrame>
  );
}
