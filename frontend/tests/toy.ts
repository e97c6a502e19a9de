/**
 * A toy trade that exists only in the tests: notes with a machine, and lines below them. The store and the
 * sync must carry it without knowing a stage.
 */
import type { FieldSpec, Specs } from "../src/kernel/spec";

const text: FieldSpec = {
  type: "text",
  required: false,
  owner: "field",
  policy: "owner_wins",
  max: 500,
};
const nobody = { numbered: false, create: [], patch: [], remove: [], guards: [] } as const;

export const TOY: Specs = {
  schema: "toy",
  records: {
    note: {
      ...nobody,
      fields: { title: text, body: text, colour: text },
      includes: { lines: { entity: "line", field: "note_id", local: "id", many: true } },
      machine: "note",
      create: ["writer"],
      patch: ["writer"],
      parent: null,
    },
    line: {
      ...nobody,
      fields: { note_id: { ...text, type: "ref", ref: "note" }, words: text },
      includes: { note: { entity: "note", field: "id", local: "note_id", many: false } },
      machine: null,
      create: ["writer"],
      patch: ["writer"],
      remove: ["writer"],
      parent: { entity: "note", field: "note_id" },
    },
  },
  machines: {
    note: {
      entity: "note",
      states: ["draft", "sent", "done"],
      initial: "draft",
      moves: [
        {
          name: "submit",
          from: ["draft"],
          to: "sent",
          roles: ["writer"],
          guards: [{ name: "has_lines", expr: { non_empty: "lines" } }],
        },
        { name: "finish", from: ["sent"], to: "done", roles: ["boss"], guards: [] },
      ],
    },
  },
  commands: {
    "note.submit": {
      v: 1,
      entity: "note",
      move: "submit",
      creates: false,
      offline: true,
      namesRevision: false,
      roles: ["writer"],
    },
    "note.mystery": {
      v: 1,
      entity: "note",
      move: null,
      creates: false,
      offline: true,
      namesRevision: false,
      roles: ["writer"],
    },
  },
};
