import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { Failure, Refusal } from "@/ui/notices";
import { useRepresentative } from "./portal-queries";

/** Names whoever speaks for one: from then on no store writes. */
export function RepresentativeSection() {
  const { t } = useTranslation("portal");
  const { named, give, forget } = useRepresentative();
  const [name, setName] = useState("");
  const [contact, setContact] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    give.mutate({ body: { name: name.trim(), contact: contact.trim() } });
  };
  const refused = give.error ?? forget.error;
  return (
    <section className="stack" aria-labelledby="representative">
      <h2 id="representative" className="t-18 strong">
        {t("representative.title")}
      </h2>
      <p>{t("representative.text")}</p>
      {named.isError && <Failure detail={describeProblem(named.error)} onRetry={() => void named.refetch()} />}
      {refused && <Refusal>{describeProblem(refused)}</Refusal>}
      {named.data?.since != null && (
        <>
          <p>
            <strong>{named.data.name}</strong>, {named.data.contact}
            <br />
            <span className="t-14 muted">
              {t("representative.since")} <Instant at={named.data.since} style="day" />
            </span>
          </p>
          <Button size="big" wide busy={forget.isPending} onClick={() => forget.mutate({})}>
            {t("representative.remove")}
          </Button>
        </>
      )}
      {named.data?.since === null && (
        <form className="stack" onSubmit={send} noValidate>
          <TextField
            label={t("representative.name")}
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={t("representative.contact")}
            maxLength={500}
            autoComplete="off"
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
          <Button type="submit" size="big" wide busy={give.isPending}>
            {t("representative.send")}
          </Button>
        </form>
      )}
    </section>
  );
}
