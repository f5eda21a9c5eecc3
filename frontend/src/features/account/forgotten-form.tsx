import { MailCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import type { Realm } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";

/** Asks for a letter with a link. What it says afterwards is the same whether there is such an account or not. */
export function ForgottenForm({ realm }: { realm: Realm }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState("");
  const ask = api.useMutation("post", "/api/account-links/forgotten");
  if (ask.isSuccess) {
    return (
      <div className="stack" role="status">
        <State meaning="done" icon={MailCheck}>
          {t("forgotten.sent")}
        </State>
        <p className="muted">{t("forgotten.sentText", { email })}</p>
      </div>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ body: { realm, email } });
      }}
    >
      <p className="muted">{t("forgotten.text")}</p>
      <TextField
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      {ask.isError && <Refusal>{describeProblem(ask.error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={ask.isPending}>
        {t("forgotten.submit")}
      </Button>
    </form>
  );
}
