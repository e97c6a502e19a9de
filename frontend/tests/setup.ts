/** Every test file gets its own in-memory IndexedDB; an unhandled rejection fails the run. */
import "fake-indexeddb/auto";
