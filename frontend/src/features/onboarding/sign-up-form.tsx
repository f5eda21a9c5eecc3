import { MailCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem, problemAt } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";

/** The first step of all: an address. What follows comes by mail, whoever asks. */
export function SignUpForm() {
  const { t } = useTranslation("store");
  const [email, setEmail] = useState("");
  const asking = api.useMutation("post", "/api/sign-ups");
  const problem = problemAt(asking.error, "/email");
  if (asking.isSuccess) {
    return (
      <div className="stack" role="status">
        <State meaning="done" icon={MailCheck}>
          {t("signUp.sent")}
        </State>
        <p>{t("signUp.sentText", { email })}</p>
      </div>
    );
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate({ body: { email } });
      }}
    >
      <p className="muted">{t("signUp.text")}</p>
      <TextField
        label={t("signUp.email")}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        required
        value={email}
        error={problem}
        onChange={(event) => setEmail(event.target.value)}
      />
      {asking.isError && !problem && <Refusal>{describeProblem(asking.error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={asking.isPending}>
        {t("signUp.submit")}
      </Button>
    </form>
  );
}
