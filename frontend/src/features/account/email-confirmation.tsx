import { MailCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import { takeLinkSecret } from "@/lib/link-secret";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { useAccount } from "./account-queries";
import "./account.css";

interface ConfirmEmailProps {
  onwardLink: ReactNode;
}

/** The page of a confirmation link. Asks for a press: programs that open links in letters confirm nothing. */
export function ConfirmEmail({ onwardLink }: ConfirmEmailProps) {
  const { t } = useTranslation();
  const [secret] = useState(takeLinkSecret);
  const confirm = api.useMutation("post", "/api/account-links/confirmation");
  if (secret === null) {
    return <Refusal>{t("link.incomplete")}</Refusal>;
  }
  if (confirm.isSuccess) {
    return (
      <div className="stack" role="status">
        <State meaning="done" icon={MailCheck}>
          {t("confirmEmail.done")}
        </State>
        {onwardLink}
      </div>
    );
  }
  return (
    <div className="stack">
      <p className="muted">{t("confirmEmail.text")}</p>
      {confirm.isError && <Refusal>{describeProblem(confirm.error)}</Refusal>}
      <Button
        variant="primary"
        size="big"
        wide
        busy={confirm.isPending}
        onClick={() => confirm.mutate({ body: { link: secret } })}
      >
        {t("confirmEmail.submit")}
      </Button>
    </div>
  );
}

/** Tells whoever has not confirmed their address what waits for it; nothing for the others. */
export function ConfirmEmailNote() {
  const { t } = useTranslation();
  const account = useAccount();
  const again = api.useMutation("post", "/api/account-links/confirmation-letters");
  if (account.data === undefined || account.data.emailConfirmed) {
    return null;
  }
  return (
    <div className="note note--new account-note">
      <span className="grow">{t("confirmEmail.note", { email: account.data.email })}</span>
      {again.isSuccess ? (
        <span role="status">{t("confirmEmail.sentAgain")}</span>
      ) : (
        <Button variant="link" busy={again.isPending} onClick={() => again.mutate({})}>
          {t("confirmEmail.again")}
        </Button>
      )}
      {again.isError && <span role="alert">{describeProblem(again.error)}</span>}
    </div>
  );
}
