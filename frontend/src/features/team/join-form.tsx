import { UserCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem, isProblemOf, problemAt } from "@/api/problem";
import type { InvitationOffer } from "@/api/types";
import { takeLinkSecret } from "@/lib/link-secret";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Bone, Refusal } from "@/ui/notices";
import { State } from "@/ui/state";

interface JoinFormProps {
  signInLink: ReactNode;
}

/** The page of an invitation: who asks, and a new account or the one there is. */
export function JoinForm({ signInLink }: JoinFormProps) {
  const { t } = useTranslation();
  const [secret] = useState(takeLinkSecret);
  const offer = api.useQuery(
    "post",
    "/api/invitation-links/offer",
    { body: { link: secret ?? "" } },
    { enabled: secret !== null, retry: false },
  );
  if (secret === null) {
    return <Refusal>{t("link.incomplete")}</Refusal>;
  }
  if (offer.isError) {
    return <Refusal>{describeProblem(offer.error)}</Refusal>;
  }
  return offer.data === undefined ? (
    <Bone className="bone--letter" />
  ) : (
    <Acceptance secret={secret} offer={offer.data} signInLink={signInLink} />
  );
}

function Acceptance({ secret, offer, signInLink }: { secret: string; offer: InvitationOffer; signInLink: ReactNode }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const join = api.useMutation("post", "/api/invitation-links/acceptance");
  const codeNeeded = isProblemOf(join.error, "second-factor-needed");
  const passwordProblem = problemAt(join.error, "/password");
  if (join.isSuccess) {
    return (
      <div className="stack" role="status">
        <State meaning="done" icon={UserCheck}>
          {t("join.done", { store: offer.storeName })}
        </State>
        {signInLink}
      </div>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate({ body: { link: secret, name, password, code: code || null } });
      }}
    >
      <p>{t("join.text", { store: offer.storeName, email: offer.email })}</p>
      <TextField
        label={t("join.name")}
        autoComplete="name"
        hint={t("join.nameHint")}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t(offer.known ? "security.yourPassword" : "security.password.next")}
        type="password"
        autoComplete={offer.known ? "current-password" : "new-password"}
        hint={t(offer.known ? "join.known" : "join.passwordHint")}
        required
        value={password}
        error={passwordProblem}
        onChange={(event) => setPassword(event.target.value)}
      />
      {(codeNeeded || code !== "") && (
        <TextField
          label={t("signIn.code")}
          hint={t("signIn.codeHint")}
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      {join.isError && !codeNeeded && !passwordProblem && <Refusal>{describeProblem(join.error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={join.isPending}>
        {t("join.submit")}
      </Button>
    </form>
  );
}
