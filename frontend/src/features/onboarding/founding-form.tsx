import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem, isProblemOf, isSignedOut, problemAt, refusedFields } from "@/api/problem";
import type { SignUpOffer } from "@/api/types";
import { takeLinkSecret } from "@/lib/link-secret";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Bone, Refusal } from "@/ui/notices";
import { SelectField } from "@/ui/select";
import { type Draft, fresh, QUESTIONS, screenOf } from "./founding-draft";
import { countries, currencies, currencyOf, timeZones } from "./places";
import "./onboarding.css";

interface FoundingFormProps {
  /** With what the new administrator signs in. */
  onFounded: (credentials: { email: string; password: string; code: string | null }) => void;
}

/** What a letter opens: who begins, with which store, where. */
export function FoundingForm({ onFounded }: FoundingFormProps) {
  const { t } = useTranslation();
  const [secret] = useState(takeLinkSecret);
  const [founded, setFounded] = useState(false);
  const offer = api.useQuery(
    "post",
    "/api/sign-ups/offer",
    { body: { link: secret ?? "" } },
    { enabled: secret !== null && !founded, retry: false, staleTime: Number.POSITIVE_INFINITY },
  );
  if (secret === null) {
    return <Refusal>{t("link.incomplete")}</Refusal>;
  }
  if (offer.isError) {
    return <Refusal>{describeProblem(offer.error)}</Refusal>;
  }
  // The link has done its work: it is asked for nothing more while the store opens.
  return offer.data === undefined || founded ? (
    <Bone className="bone--letter" />
  ) : (
    <Questions
      secret={secret}
      offer={offer.data}
      onFounded={(credentials) => {
        setFounded(true);
        onFounded(credentials);
      }}
    />
  );
}

interface QuestionsProps extends FoundingFormProps {
  secret: string;
  offer: SignUpOffer;
}

function Questions({ secret, offer, onFounded }: QuestionsProps) {
  const { t } = useTranslation("store");
  const [draft, setDraft] = useState(fresh);
  const [screen, setScreen] = useState(0);
  const last = QUESTIONS.length - 1;
  const { about } = QUESTIONS[screen] ?? QUESTIONS[0];
  const founding = api.useMutation("post", "/api/sign-ups/founding", {
    onSuccess: () => onFounded({ email: offer.email, password: draft.password, code: draft.code || null }),
    // Back to the screen that holds what was refused.
    onError: (error) =>
      setScreen((shown) =>
        // A wrong password, or a code that is missing.
        isSignedOut(error) ? 0 : (screenOf(refusedFields(error)) ?? shown),
      ),
  });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const codeNeeded = isProblemOf(founding.error, "second-factor-needed");
  const elsewhere = founding.isError && !codeNeeded && screenOf(refusedFields(founding.error)) === undefined;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (screen < last) {
          setScreen(screen + 1);
        } else {
          founding.mutate({ body: { ...draft, code: draft.code || null, link: secret } });
        }
      }}
    >
      <p className="t-13 quiet">{t("founding.step", { step: screen + 1, of: last + 1 })}</p>
      <h2 className="t-18">{t(`founding.question.${about}`)}</h2>
      {about === "person" && <Person {...{ draft, set, offer, codeNeeded }} error={founding.error} />}
      {about === "shop" && <Shop {...{ draft, set }} error={founding.error} />}
      {about === "place" && <Place {...{ draft, set }} error={founding.error} />}
      {about === "counting" && <Counting {...{ draft, set }} error={founding.error} />}
      {elsewhere && <Refusal>{describeProblem(founding.error)}</Refusal>}
      <Button type="submit" variant="primary" size="big" wide busy={founding.isPending}>
        {t(screen < last ? "founding.next" : "founding.submit")}
      </Button>
      {screen > 0 && (
        <Button icon={ChevronLeft} variant="plain" onClick={() => setScreen(screen - 1)}>
          {t("founding.back")}
        </Button>
      )}
    </form>
  );
}

interface ScreenProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  error: unknown;
}

function Person({ draft, set, error, offer, codeNeeded }: ScreenProps & { offer: SignUpOffer; codeNeeded: boolean }) {
  const { t } = useTranslation(["common", "store"]);
  return (
    <>
      <p className="muted">{t("store:founding.you", { email: offer.email })}</p>
      <TextField
        label={t("join.name")}
        autoComplete="name"
        hint={t("join.nameHint")}
        required
        maxLength={120}
        value={draft.name}
        error={problemAt(error, "/name")}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={t(offer.known ? "security.yourPassword" : "security.password.next")}
        type="password"
        autoComplete={offer.known ? "current-password" : "new-password"}
        hint={t(offer.known ? "join.known" : "join.passwordHint")}
        required
        minLength={offer.known ? undefined : 10}
        maxLength={256}
        value={draft.password}
        error={problemAt(error, "/password")}
        onChange={(event) => set({ password: event.target.value })}
      />
      {(codeNeeded || draft.code !== "") && (
        <TextField
          label={t("signIn.code")}
          hint={t("signIn.codeHint")}
          autoComplete="one-time-code"
          autoFocus
          value={draft.code}
          onChange={(event) => set({ code: event.target.value })}
        />
      )}
    </>
  );
}

function Shop({ draft, set, error }: ScreenProps) {
  const { t } = useTranslation("store");
  return (
    <>
      <TextField
        label={t("founding.storeName")}
        hint={t("founding.storeNameHint")}
        autoComplete="off"
        autoFocus
        required
        maxLength={120}
        value={draft.storeName}
        error={problemAt(error, "/storeName")}
        onChange={(event) => set({ storeName: event.target.value })}
      />
      <TextField
        label={t("founding.operator")}
        hint={t("founding.operatorHint")}
        autoComplete="organization"
        required
        maxLength={120}
        value={draft.operator}
        error={problemAt(error, "/operator")}
        onChange={(event) => set({ operator: event.target.value })}
      />
    </>
  );
}

function Place({ draft, set, error }: ScreenProps) {
  const { t, i18n } = useTranslation("store");
  return (
    <>
      <TextField
        label={t("founding.address")}
        autoComplete="street-address"
        autoFocus
        required
        maxLength={300}
        value={draft.address}
        error={problemAt(error, "/address")}
        onChange={(event) => set({ address: event.target.value })}
      />
      <SelectField
        label={t("region.country")}
        options={countries(i18n.language)}
        value={draft.country}
        onChange={(event) => set({ country: event.target.value, currency: currencyOf(event.target.value) })}
      />
      <TextField
        label={t("region.name")}
        hint={t("region.hint")}
        autoComplete="address-level2"
        required
        maxLength={80}
        value={draft.region}
        error={problemAt(error, "/region")}
        onChange={(event) => set({ region: event.target.value })}
      />
    </>
  );
}

function Counting({ draft, set }: ScreenProps) {
  const { t, i18n } = useTranslation("store");
  return (
    <>
      <SelectField
        label={t("founding.timeZone")}
        options={timeZones()}
        value={draft.timeZone}
        onChange={(event) => set({ timeZone: event.target.value })}
      />
      <SelectField
        label={t("founding.currency")}
        options={currencies(i18n.language)}
        value={draft.currency}
        onChange={(event) => set({ currency: event.target.value })}
      />
    </>
  );
}
