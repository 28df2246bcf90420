/** A range of bytes of the paste's UTF-8 text, the end exclusive; null where something is absent. */
export type Span = [start: number, end: number];

/** What a paste says about a refused request, and what to do. New fields may be added. */
export interface Report {
  file: string;
  /** The id of the paste's format. */
  format: string;
  /** Whether the paste ends in the middle of something. */
  cut: boolean;
  exchanges: Exchange[];
  /** The index of the exchange that is diagnosed. */
  chosen: number | null;
  challenges: Challenge[];
  credentials: Credential[];
  cookies: Cookie[];
  tokens: Token[];
  /** The causes that are possible, the likeliest first. */
  verdicts: Verdict[];
  path: Step[];
  next_question: Question | null;
  fixes: Fix[];
  findings: Finding[];
  /** The answer as it should have been, where its status or its challenge is wrong. */
  corrected: string | null;
  headline: string;
  /** How sure the first verdict is, in words. */
  certainty: string;
  state: string;
  /** The moment of judgement, in seconds since 1970 and in words. */
  clock: { now: number; text: string };
  /** The ids of the products that left their marks. */
  products: string[];
}

export interface Cookie {
  name: string;
  attributes: string[];
  fate: string;
  text: string;
  source: string | null;
  span: Span;
}

export interface Exchange {
  request: Message & { method: string | null; url: string | null } | null;
  response: Message & { status: number | null; reason: string | null } | null;
}

export interface Message {
  headers: [name: string, value: string][];
  body: string | null;
  seen: "whole" | "partial";
}

export interface Challenge {
  header: "www-authenticate" | "proxy-authenticate";
  scheme: string | null;
  token68: string | null;
  params: [name: string, value: string][];
  issues: string[];
  valid: boolean;
  span: Span;
}

export interface Credential {
  where: string;
  scheme: string | null;
  kind: string;
  fields: Record<string, unknown>;
  issues: string[];
  span: Span;
}

export interface Token {
  shape: "jws" | "jwe" | "nested" | "not-a-jwt";
  alg: string | null;
  header: Record<string, unknown> | null;
  payload: unknown;
  signature: "valid" | "invalid" | "unverifiable" | "none";
  problems: string[];
  span: Span;
}

export interface Verdict {
  cause: string;
  certainty: "settled" | "most-likely" | "possible";
  points: number;
  because: { question: string; answer: string; span: Span | null }[];
}

export interface Step {
  question: string;
  answer: string;
  by: "evidence" | "person" | "assumed";
}

export interface Question {
  id: string;
  text: string;
  options: { id: string; text: string }[];
  experiment: string;
}

export interface Fix {
  id: string;
  cause: string;
  role: "visitor" | "client" | "server";
  title: string;
  certainty: "sure" | "try" | "ask";
}

export interface Finding {
  id: string;
  severity: "error" | "warning" | "note";
  text: string;
  source: string | null;
  span: Span | null;
}
