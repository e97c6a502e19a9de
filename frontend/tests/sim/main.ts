/**
 * The phones of a simulation, driven from outside: one JSON order a line in, one JSON report a line out.
 *
 * Each order runs until nothing moves but for what waits for the network or for time; so the same orders give the same
 * reports, byte for byte.
 */
import "./ground";
import "fake-indexeddb/auto";
import { createInterface } from "node:readline";
import { Orders } from "./orders";

const orders = new Orders();
const lines = createInterface({ input: process.stdin, terminal: false });

for await (const line of lines) {
  const report = await orders.carryOut(JSON.parse(line));
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
