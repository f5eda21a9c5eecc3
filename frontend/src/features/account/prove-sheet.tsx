import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { passkeyOutcome } from "@/api/passkey-outcome";
import { describeProblem, problemAt } from "@/api/problem";
import type { Account, ProofPurpose } from "@/api/types";
import { passkeyHindrance, showPasskey } from "@/lib/passkeys";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { PasskeyNote } from "@/ui/passkey-entry";
import { Sheet } from "@/ui/sheet";
import { useAccount } from "./account-queries";

interface ProveSheetProps {
  /** What is to be done with it; a proof is good for nothing else. */
  purpose: ProofPurpose;
  onProof: (proof: string) => void;
  onClose: () => void;
}

/** Asks somebody who is signed in to show once more who they are, with all that their account has for it. */
export function ProveSheet({ purpose, onProof, onClose }: ProveSheetProps) {
  const { t } = useTranslation();
  const account = useAccount();
  return (
    <Sheet open onClose={onClose} title={t("prove.title")}>
      <p className="muted">{t(`prove.for.${purpose}`)}</p>
      {account.isError && <Failure detail={describeProblem(account.error)} onRetry={() => void account.refetch()} />}
      {account.isPending && <Bone className="bone--letter" />}
      {account.data && <Ways account={account.data} purpose={purpose} onProof={onProof} />}
    </Sheet>
  );
}

interface WaysProps {
  account: Account;
  purpose: ProofPurpose;
  onProof: (proof: string) => void;
}

function Ways({ account, purpose, onProof }: WaysProps) {
  const { t } = useTranslation();
  const passkeys = account.passkeysOffered && account.passkeys.length > 0;
  // Who has a passkey and no app has no other second factor.
  const password = !passkeys || account.authenticatorSince !== null;
  return (
    <div className="stack">
      {passkeys && <ByPasskey purpose={purpose} onProof={onProof} />}
      {passkeys && password && (
        <p className="or">
          <span>{t("passkey.or")}</span>
        </p>
      )}
      {password && <ByPassword purpose={purpose} onProof={onProof} primary={!passkeys} />}
    </div>
  );
}

function ByPasskey({ purpose, onProof }: Omit<WaysProps, "account">) {
  const { t } = useTranslation();
  const hindrance = passkeyHindrance();
  const begin = api.useMutation("post", "/api/account/proofs/passkey/challenge");
  const keep = api.useMutation("post", "/api/account/proofs/passkey");
  const showing = useMutation({
    mutationFn: async () => {
      const options = await begin.mutateAsync({ body: { purpose } });
      const credential = await showPasskey(options as PublicKeyCredentialRequestOptionsJSON);
      return keep.mutateAsync({ body: { purpose, credential } });
    },
    onSuccess: ({ proof }) => onProof(proof),
  });
  if (hindrance) {
    return <p className="quiet t-14">{t(`passkey.hindrance.${hindrance}`)}</p>;
  }
  return (
    <>
      <Button
        icon={KeyRound}
        variant="primary"
        size="big"
        wide
        busy={showing.isPending}
        onClick={() => showing.mutate()}
      >
        {t("prove.passkey")}
      </Button>
      <PasskeyNote {...passkeyOutcome(showing.error)} />
    </>
  );
}

function ByPassword({ purpose, onProof, primary }: Omit<WaysProps, "account"> & { primary: boolean }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [codeNeeded, setCodeNeeded] = useState(false);
  const proving = api.useMutation("post", "/api/account/proofs", {
    onSuccess: (answer) => ("proof" in answer ? onProof(answer.proof) : setCodeNeeded(true)),
  });
  const passwordProblem = problemAt(proving.error, "/password");
  const codeProblem = problemAt(proving.error, "/code");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        proving.mutate({ body: { purpose, password, code: codeNeeded ? code || null : null } });
      }}
    >
      <TextField
        label={t("security.yourPassword")}
        type="password"
        autoComplete="current-password"
        autoFocus={primary}
        required
        value={password}
        error={passwordProblem}
        onChange={(event) => setPassword(event.target.value)}
      />
      {codeNeeded && (
        <TextField
          label={t("signIn.code")}
          hint={t("signIn.codeHint")}
          autoComplete="one-time-code"
          autoFocus
          required
          maxLength={40}
          value={code}
          error={codeProblem}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      {proving.isError && !passwordProblem && !codeProblem && <Refusal>{describeProblem(proving.error)}</Refusal>}
      <Button type="submit" variant={primary ? "primary" : undefined} size="big" wide busy={proving.isPending}>
        {t("prove.goOn")}
      </Button>
    </form>
  );
}
