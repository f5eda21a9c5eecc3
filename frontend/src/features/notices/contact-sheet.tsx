import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import type { Channel, Contact, ContactDraft, NoticeLanguage } from "@/api/types";
import { languages } from "@/i18n/texts";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { TextField } from "@/ui/field";
import { languageName } from "@/ui/language-choice";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { Sheet } from "@/ui/sheet";
import { useContactCare } from "./notice-queries";
import { TestButton } from "./test-button";
import "./notices.css";

interface ContactSheetProps {
  storeId: string;
  /** Left out for a new one. */
  contact?: Contact;
  onClose: () => void;
}

const POINTERS = ["/name", "/email", "/phone", "/channels", "/quietFrom", "/quietUntil"];

/** Who they are, how they are reached, of what they are told and when not. */
export function ContactSheet({ storeId, contact, onClose }: ContactSheetProps) {
  const { t, i18n } = useTranslation("store");
  const care = useContactCare(storeId, onClose);
  const [draft, setDraft] = useState<ContactDraft>(() => contact ?? fresh(i18n.language));
  const [sure, setSure] = useState(false);
  const set = (change: Partial<ContactDraft>) => setDraft((before) => ({ ...before, ...change }));
  const at = (pointer: string) => problemAt(care.error, pointer);
  const elsewhere = care.error !== null && !POINTERS.some((pointer) => at(pointer) !== undefined);
  const ways: Channel[] = contact?.member ? ["PUSH", "TEXT", "MAIL"] : ["TEXT", "MAIL"];
  return (
    <Sheet open onClose={onClose} title={contact?.name ?? t("contacts.add")}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          care.save(bodyOf(draft), contact?.id);
        }}
      >
        <TextField
          label={t("contacts.name")}
          required
          maxLength={80}
          autoComplete="off"
          value={draft.name}
          error={at("/name")}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={t("contacts.phone")}
          hint={t("contacts.phoneHint")}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={draft.phone ?? ""}
          error={at("/phone")}
          onChange={(event) => set({ phone: event.target.value })}
        />
        <TextField
          label={t("contacts.email")}
          type="email"
          inputMode="email"
          autoComplete="off"
          value={draft.email ?? ""}
          error={at("/email")}
          onChange={(event) => set({ email: event.target.value })}
        />
        <fieldset className="choices">
          <legend className="field__label">{t("contacts.channels")}</legend>
          {ways.map((channel) => (
            <label key={channel} className="choice">
              <input
                type="checkbox"
                checked={draft.channels.includes(channel)}
                onChange={(event) =>
                  set({
                    channels: event.target.checked
                      ? [...draft.channels, channel]
                      : draft.channels.filter((each) => each !== channel),
                  })
                }
              />
              {t(`notices.channel.${channel}`)}
            </label>
          ))}
        </fieldset>
        {at("/channels") && <Refusal>{at("/channels")}</Refusal>}
        <p className="hint">{t(contact?.member ? "contacts.memberHint" : "contacts.pushHint")}</p>
        <Choices
          label={t("contacts.of")}
          options={(["EVERY_ALERT", "UNANSWERED"] as const).map((value) => ({
            value,
            label: t(`contacts.toldOf.${value}`),
          }))}
          value={draft.toldOf}
          onChange={(toldOf) => set({ toldOf })}
        />
        <div className="field">
          <span className="field__label" aria-hidden="true">
            {t("contacts.language")}
          </span>
          <Segmented
            label={t("contacts.language")}
            options={languages.map((tag) => ({ value: tag.toUpperCase() as NoticeLanguage, label: languageName(tag) }))}
            value={draft.language}
            onChange={(language) => set({ language })}
          />
        </div>
        <div className="contact__quiet">
          <TextField
            label={t("contacts.quietFrom")}
            type="time"
            value={draft.quietFrom ?? ""}
            error={at("/quietFrom")}
            onChange={(event) => set({ quietFrom: event.target.value })}
          />
          <TextField
            label={t("contacts.quietUntil")}
            type="time"
            value={draft.quietUntil ?? ""}
            error={at("/quietUntil")}
            onChange={(event) => set({ quietUntil: event.target.value })}
          />
        </div>
        <p className="hint">{t("contacts.quietHint")}</p>
        {elsewhere && <Refusal>{describeProblem(care.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide busy={care.saving}>
          {t("contacts.save")}
        </Button>
      </form>
      {contact && (
        <>
          <TestButton storeId={storeId} contactId={contact.id} />
          <Button
            variant={sure ? "danger" : undefined}
            icon={Trash2}
            size="big"
            wide
            busy={care.removing}
            onClick={() => (sure ? care.remove(contact.id) : setSure(true))}
          >
            {t(sure ? "contacts.removeSure" : "contacts.remove")}
          </Button>
        </>
      )}
    </Sheet>
  );
}

function fresh(language: string): ContactDraft {
  return {
    name: "",
    email: null,
    phone: null,
    language: language.toUpperCase() as NoticeLanguage,
    channels: [],
    toldOf: "EVERY_ALERT",
    quietFrom: null,
    quietUntil: null,
  };
}

/** Only what the server asks for; an empty field is none. */
function bodyOf({ name, email, phone, language, channels, toldOf, quietFrom, quietUntil }: ContactDraft): ContactDraft {
  return {
    name,
    email: email || null,
    phone: phone || null,
    language,
    channels,
    toldOf,
    quietFrom: quietFrom || null,
    quietUntil: quietUntil || null,
  };
}
