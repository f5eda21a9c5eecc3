import { MailCheck } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextArea, TextField } from "@/ui/field";
import { FileChoice } from "@/ui/file-choice";
import { Empty, Refusal } from "@/ui/notices";
import { Letter } from "./letter";
import { useWrittenDispute } from "./portal-queries";
import { currentToken } from "./portal-token";

interface WrittenDisputeProps {
  backLink: (className: string, children: ReactNode) => ReactNode;
}

/** To dispute with a code alone: nobody needs an account to say that something is wrong. */
export function WrittenDispute({ backLink }: WrittenDisputeProps) {
  const { t } = useTranslation(["portal", "common"]);
  const [token] = useState(currentToken);
  const [heard, setHeard] = useState(false);
  const back = backLink("btn btn--link", t("common:action.back"));
  if (heard) {
    return (
      <Letter action={back}>
        <Empty icon={MailCheck} title={t("written.heard")}>
          <p className="muted">{t("written.heardText")}</p>
        </Empty>
      </Letter>
    );
  }
  return (
    <Letter action={back}>
      <h1 className="t-24">{t("written.title")}</h1>
      <p>{t("written.text")}</p>
      {token === null ? (
        <Refusal>{t("signUp.noLink")}</Refusal>
      ) : (
        <Words token={token} onHeard={() => setHeard(true)} />
      )}
    </Letter>
  );
}

interface WordsProps {
  token: string;
  onHeard: () => void;
}

function Words({ token, onHeard }: WordsProps) {
  const { t } = useTranslation("portal");
  const dispute = useWrittenDispute(token);
  const [statement, setStatement] = useState("");
  const [email, setEmail] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [missing, setMissing] = useState(false);
  const emailRefused = problemAt(dispute.error, "/email");
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(statement.trim() === "");
    if (statement.trim() !== "") {
      dispute.mutate({ statement: statement.trim(), email: email.trim(), files }, { onSuccess: onHeard });
    }
  };
  return (
    <form className="stack" noValidate onSubmit={send}>
      <TextArea
        label={t("dispute.statement")}
        error={missing ? t("dispute.missing") : undefined}
        rows={6}
        maxLength={4000}
        value={statement}
        onChange={(event) => setStatement(event.target.value)}
      />
      <FileChoice files={files} onChange={setFiles} />
      <TextField
        label={t("written.email")}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        hint={t("written.emailHint")}
        error={emailRefused}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      {dispute.error !== null && !emailRefused && <Refusal>{describeProblem(dispute.error)}</Refusal>}
      <Button type="submit" variant="ink" size="big" wide busy={dispute.isPending}>
        {t("dispute.send")}
      </Button>
    </form>
  );
}
