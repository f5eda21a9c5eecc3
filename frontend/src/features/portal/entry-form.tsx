import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { describeProblem, problemAt } from "@/api/problem";
import { afterStep, type Credentials, NO_CREDENTIALS, type SignInStep } from "@/lib/sign-in";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { SignInMore } from "@/ui/sign-in-more";

/** Shortest password the server takes. */
const SHORTEST_PASSWORD = 10;

const signUp = z.object({
  email: z.email(),
  password: z.string().check(z.minLength(SHORTEST_PASSWORD)),
  code: z.string(),
  newPassword: z.string(),
});
const signIn = z.object({
  email: z.email(),
  password: z.string().check(z.minLength(1)),
  code: z.string(),
  newPassword: z.string(),
});

interface EntryFormProps {
  kind: "signUp" | "signIn";
  busy: boolean;
  error: unknown;
  /** The password was right, and the account also wants this. */
  step?: SignInStep;
  /** @param next what the form holds once more was asked for */
  onSubmit: (credentials: Credentials, next: () => void) => void;
}

/** Email and password, to make an account or to come back to it. */
export function EntryForm({ kind, busy, error, step, onSubmit }: EntryFormProps) {
  const { t } = useTranslation("portal");
  const isNew = kind === "signUp";
  const form = useForm<Credentials>({
    resolver: zodResolver(isNew ? signUp : signIn),
    defaultValues: NO_CREDENTIALS,
  });
  const { errors } = form.formState;
  const passwordRefused = problemAt(error, "/newPassword");
  return (
    <form
      className="stack"
      noValidate
      onSubmit={form.handleSubmit((typed) => onSubmit(typed, () => form.reset(afterStep(typed))))}
    >
      <TextField
        label={t("signIn.email")}
        type="email"
        autoComplete={isNew ? "email" : "username"}
        autoCapitalize="none"
        error={errors.email && t("signIn.emailMissing")}
        {...form.register("email")}
      />
      <TextField
        label={t("signIn.password")}
        type="password"
        autoComplete={isNew ? "new-password" : "current-password"}
        hint={isNew ? t("signUp.passwordHint", { count: SHORTEST_PASSWORD }) : undefined}
        error={
          errors.password &&
          (isNew ? t("signUp.passwordShort", { count: SHORTEST_PASSWORD }) : t("signIn.passwordMissing"))
        }
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
      {error !== null && !passwordRefused && <Refusal>{describeProblem(error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={busy}>
        {t(`${kind}.submit`)}
      </Button>
    </form>
  );
}
