import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { SelectField } from "@/ui/select";
import { Sheet } from "@/ui/sheet";
import { useNoticeActs } from "./notice-queries";

const LANGUAGES = ["ES", "FR", "EN"] as const;
const WAYS = ["email", "phone"] as const;

interface NoticeSheetProps {
  storeId: string;
  personId: string;
  open: boolean;
  onClose: () => void;
}

/** Asks where a notice goes, and in which language it is written. */
export function NoticeSheet({ storeId, personId, open, onClose }: NoticeSheetProps) {
  const { t, i18n } = useTranslation("store");
  const { ask, path } = useNoticeActs(storeId, personId);
  const [way, setWay] = useState<(typeof WAYS)[number]>("email");
  const [address, setAddress] = useState("");
  const [language, setLanguage] = useState(LANGUAGES.find((each) => each.toLowerCase() === i18n.language) ?? "EN");
  const close = () => {
    ask.reset();
    setAddress("");
    onClose();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(
      {
        params: { path },
        body: { channel: way === "email" ? "EMAIL" : "TEXT", address: address.trim(), language, timeZone: null },
      },
      { onSuccess: close },
    );
  };
  return (
    <Sheet open={open} onClose={close} title={t("person.notice.title")}>
      <form className="stack" onSubmit={send} noValidate>
        <p className="muted">{t("person.notice.text")}</p>
        <Segmented
          label={t("person.notice.by")}
          options={WAYS.map((value) => ({ value, label: t(`person.notice.${value}`) }))}
          value={way}
          onChange={setWay}
        />
        <TextField
          label={t(way === "email" ? "person.notice.address" : "person.notice.number")}
          hint={t("person.notice.addressHint")}
          type={way === "email" ? "email" : "tel"}
          inputMode={way === "email" ? "email" : "tel"}
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <SelectField
          label={t("person.notice.language")}
          options={LANGUAGES.map((value) => ({ value, label: t(`person.notice.languages.${value}`) }))}
          value={language}
          onChange={(event) => setLanguage(LANGUAGES.find((each) => each === event.target.value) ?? "EN")}
        />
        {ask.isError && <Refusal>{describeProblem(ask.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide disabled={address.trim() === ""} busy={ask.isPending}>
          {t("person.notice.send")}
        </Button>
      </form>
    </Sheet>
  );
}
