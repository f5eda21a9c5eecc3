import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";

/** Shortest password the server takes. */
const SHORTEST_PASSWORD = 10;

const signUp = z.object({
  email: z.email(),
  password: z.string().check(z.minLength(SHORTEST_PASSWORD)),
  code: z.string(),
});
const signIn = z.object({ email: z.email(), password: z.string().check(z.minLength(1)), code: z.string() });

export interface Credentials {
  email: string;
  password: string;
  /** Of the second factor; empty when none was asked for. */
  code: string;
}

interface EntryFormProps {
  kind: "signUp" | "signIn";
  busy: boolean;
  error: unknown;
  /** The password was right, and the account also wants a code. */
  codeNeeded?: boolean;
  onSubmit: (credentials: Credentials) => void;
}

/** Email and password, to make an account or to come back to it. */
export function EntryForm({ kind, busy, error, codeNeeded = false, onSubmit }: EntryFormProps) {
  const { t } = useTranslation("portal");
  const isNew = kind === "signUp";
  const form = useForm<Credentials>({
    resolver: zodResolver(isNew ? signUp : signIn),
    defaultValues: { email: "", password: "", code: "" },
  });
  const { errors } = form.formState;
  return (
    <form className="stack" noValidate onSubmit={form.handleSubmit(onSubmit)}>
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
      {codeNeeded && (
        <TextField
          label={t("signIn.code")}
          hint={t("signIn.codeHint")}
          autoComplete="one-time-code"
          autoFocus
          {...form.register("code")}
        />
      )}
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={busy}>
        {t(`${kind}.submit`)}
      </Button>
    </form>
  );
}
