import { KeyRound } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import type { FactorProof, Realm } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { State } from "@/ui/state";
import "./factors.css";

const REALMS = ["STAFF", "PORTAL"] as const;
const PROOFS = ["CALLED_BACK", "IN_PERSON", "STORE_ADMIN"] as const;

/** Takes lost second factors off an account, once Ops has made sure of whom they talk to. */
export function FactorReset() {
  const { t } = useTranslation("ops");
  const [realm, setRealm] = useState<Realm>("STAFF");
  const [email, setEmail] = useState("");
  const [proof, setProof] = useState<FactorProof>("CALLED_BACK");
  const reset = api.useMutation("post", "/api/ops/factor-resets", { onSuccess: () => setEmail("") });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate({ body: { realm, email, proof } });
  };
  return (
    <form className="panel factors" onSubmit={submit}>
      <h2 className="t-16 strong">{t("factors.heading")}</h2>
      <p className="muted">{t("factors.text")}</p>
      <div className="factors__choice">
        <span className="field__label" aria-hidden="true">
          {t("factors.realm.label")}
        </span>
        <Segmented
          label={t("factors.realm.label")}
          options={REALMS.map((value) => ({ value, label: t(`factors.realm.${value}`) }))}
          value={realm}
          onChange={setRealm}
        />
      </div>
      <TextField
        label={t("factors.email")}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div className="factors__choice">
        <span className="field__label" aria-hidden="true">
          {t("factors.proof.label")}
        </span>
        <Segmented
          label={t("factors.proof.label")}
          options={PROOFS.map((value) => ({ value, label: t(`factors.proof.${value}`) }))}
          value={proof}
          onChange={setProof}
        />
      </div>
      {reset.isError && <Refusal>{describeProblem(reset.error)}</Refusal>}
      {reset.isSuccess && (
        <p role="status">
          <State meaning="done" icon={KeyRound}>
            {t("factors.done")}
          </State>
        </p>
      )}
      <Button variant="danger" size="big" type="submit" busy={reset.isPending} disabled={email.trim() === ""}>
        {t("factors.reset")}
      </Button>
    </form>
  );
}
