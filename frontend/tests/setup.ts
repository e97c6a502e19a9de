/**
 * Every test file gets its own in-memory IndexedDB and begins in Chinese, whatever the file before it spoke; an
 * unhandled rejection fails the run.
 */
import "fake-indexeddb/auto";
import { setLanguage } from "../src/words";

setLanguage("zh-CN");
