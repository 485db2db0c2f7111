/*
 * Sends a draft until it is saved when the server, its database or the network is away, or its disk
 * is full: at once again when the line is back, otherwise after growing pauses. Works in Tasklist
 * (RequireJS) and on our pages (a script that sets window.shizhaoRetry).
 */
(function (define) {
	'use strict';

	const FIRST_MS = 1000;

	const MOST_MS = 30000;

	const AWAY = [502, 503, 504, 507];	// AwayAnswer.java, and what stands before the server

	const waiting = new Set();

	/** Whether what failed may well be done later; status is none where no answer came. */
	function away(status) {
		return !status || AWAY.includes(status);
	}

	function pause(ms) {
		return new Promise((resolve) => {
			waiting.add(resolve);
			setTimeout(() => {
				waiting.delete(resolve);
				resolve();
			}, ms);
		});
	}

	/** Ends all pauses. */
	function now() {
		waiting.forEach((resolve) => resolve());
		waiting.clear();
	}

	/**
	 * Sends, again and again while the failure says it is away; what is sent must be the same each
	 * time, for an answer may be lost after the work was done. Tells of each try that failed so;
	 * what tell throws ends it.
	 */
	function untilSaved(send, tell, ms) {
		const wait = ms || FIRST_MS;
		return send().catch((error) => {
			if (!error.away) {
				throw error;
			}
			tell(error);
			return pause(wait).then(() => untilSaved(send, tell, Math.min(wait * 2, MOST_MS)));
		});
	}

	window.addEventListener('online', now);

	define([], function () {
		return { away: away, now: now, untilSaved: untilSaved };
	});
})(window.define || ((needs, make) => window.shizhaoRetry = make()));
