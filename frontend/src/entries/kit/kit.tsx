import type { ReactNode } from "react";
import { Mark } from "@/ui/mark";
import { Buttons } from "./buttons";
import { Fields } from "./fields";
import { Colours, Types } from "./foundations";
import { Layers } from "./layers";
import { Places, Things } from "./things";
import "./kit.css";

/** Every component in every state, for eyes and for picture tests. Only the development server serves this page. */
export function Kit() {
  return (
    <main className="kit">
      <header className="line">
        <Mark />
        <h1 className="t-24">Penny components</h1>
      </header>
      <Section title="Colour">
        <Colours />
      </Section>
      <Section title="Type">
        <Types />
      </Section>
      <Section title="Buttons">
        <Buttons />
      </Section>
      <Section title="Fields and choices">
        <Fields />
      </Section>
      <Section title="States of things, evidence, money">
        <Things />
      </Section>
      <Section title="Sheets, toast, tabs">
        <Layers />
      </Section>
      <Section title="Empty, loading, offline, error">
        <Places />
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="kit__section">
      <h2 className="t-18">{title}</h2>
      {children}
    </section>
  );
}
