import { ShieldCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem, problemAt } from "@/api/problem";
import { takeLinkSecret } from "@/lib/link-secret";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";

interface ResetFormProps {
  signInLink: ReactNode;
}

/** A new password by the link of a letter. */
export function ResetForm({ signInLink }: ResetFormProps) {
  const { t } = useTranslation();
  const [secret] = useState(takeLinkSecret);
  const [password, setPassword] = useState("");
  const reset = api.useMutation("post", "/api/account-links/reset");
  const problem = problemAt(reset.error, "/password");
  if (secret === null) {
    return <Refusal>{t("link.incomplete")}</Refusal>;
  }
  if (reset.isSuccess) {
    return (
      <div className="stack" role="status">
        <State meaning="done" icon={ShieldCheck}>
          {t("reset.done")}
        </State>
        <p className="muted">{t("reset.doneText")}</p>
        {signInLink}
      </div>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        reset.mutate({ body: { link: secret, password } });
      }}
    >
      <TextField
        label={t("security.password.next")}
        type="password"
        autoComplete="new-password"
        hint={t("reset.hint")}
        required
        value={password}
        error={problem}
        onChange={(event) => setPassword(event.target.value)}
      />
      {reset.isError && !problem && <Refusal>{describeProblem(reset.error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={reset.isPending}>
        {t("reset.submit")}
      </Button>
    </form>
  );
}
