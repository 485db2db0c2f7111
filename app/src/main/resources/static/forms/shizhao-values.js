/*
 * What forms need apart from AngularJS: numbers as typed, dates as read, calls to the server.
 */
define(['/forms/shizhao-retry.js'], function (retry) {
	'use strict';

	const MOST_MB = 10;

	const PLAIN = /^[-+]?\d+(\.\d+)?$/;

	const FAILURES = {
		401: '登录已过期。请在新窗口重新登录，再回来点“重试”；填写的内容还在。',
		403: '没有权限，或登录已更换。请刷新页面后再试。',
		404: '这项任务已经办完，或已转给别人。请刷新任务列表。',
		413: '文件太大。请换一个小些的文件。'
	};

	/**
	 * Says in Chinese what is wrong with a number as typed, '' when nothing is. The rule is
	 * {min, max, decimals, optional}. The server says the same (ScoreText.java).
	 */
	function number(typed, rule) {
		const text = (typed === null || typed === undefined) ? '' : String(typed).trim();
		if (!text) {
			return rule.optional ? '' : '请填写';
		}
		const half = text.normalize('NFKC').replace(/。/g, '.').trim();
		if (half !== text && PLAIN.test(half)) {
			return '“' + text + '”用了全角字符，请改成 ' + half;
		}
		if (/^\d+,\d+$/.test(half)) {
			return '“' + text + '”里有逗号，小数点请用“.”，如 ' + half.replace(',', '.');
		}
		return PLAIN.test(text) ? range(text, rule) : '“' + text + '”不是数字，请只填数字，如 92.5';
	}

	function range(text, rule) {
		if (Number(text) < rule.min || Number(text) > rule.max) {
			return '“' + text + '”超出范围，应在 ' + rule.min + ' 到 ' + rule.max + ' 之间';
		}
		if ((text.split('.')[1] || '').length > rule.decimals) {
			return '“' + text + '”的小数多于 ' + rule.decimals + ' 位，请最多保留 ' + rule.decimals + ' 位';
		}
		return '';
	}

	/** 2026-11-23… becomes 2026年11月23日; anything else stays as it is. */
	function zhDate(iso) {
		const part = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso || '');
		return part ? part[1] + '年' + Number(part[2]) + '月' + Number(part[3]) + '日' : (iso || '');
	}

	/** 2026-11-23T09:05… becomes 2026年11月23日 09:05. */
	function zhTime(iso) {
		const clock = /T(\d{2}:\d{2})/.exec(iso || '');
		return zhDate(iso) + (clock ? ' ' + clock[1] : '');
	}

	/** A day as a field of type date holds it becomes 2026-11-23, or null. */
	function isoDate(day) {
		const two = (number) => String(number).padStart(2, '0');
		return (day instanceof Date && !isNaN(day))
			? day.getFullYear() + '-' + two(day.getMonth() + 1) + '-' + two(day.getDate()) : null;
	}

	function cookie(name) {
		const found = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
		return found ? decodeURIComponent(found.substring(name.length + 1)) : '';
	}

	/**
	 * Sends a request; the promise gives the JSON, or fails with a Chinese message. A request
	 * kept alive outlives the page. Whoever gets a failure that is away may send the same again.
	 */
	function call(method, url, body, keepalive) {
		const headers = { 'Accept': 'application/json', 'X-SZ-XSRF': cookie('SZ-XSRF') };
		const file = body instanceof FormData;
		if (body && !file) {
			headers['Content-Type'] = 'application/json';
		}
		return fetch(url, {
			method: method, headers: headers, credentials: 'same-origin', keepalive: !!keepalive,
			body: (body && !file) ? JSON.stringify(body) : body
		}).catch(() => {
			throw Object.assign(new Error('连不上服务器。请检查网络后重试；填写的内容还在。'), { away: retry.away() });
		}).then(answer);
	}

	function answer(response) {
		const json = (response.headers.get('Content-Type') || '').includes('json');
		if (response.ok && !json && response.status !== 204) {
			throw new Error(FAILURES[response.redirected ? 401 : 404]);
		}
		return (json ? response.json() : Promise.resolve(null)).catch(() => null).then((content) => {
			if (!response.ok) {
				const message = (response.status !== 401 && content && content.message) || FAILURES[response.status]
					|| '系统出错（' + response.status + '），请稍后重试；一再出现请告诉运维。';
				throw Object.assign(new Error(message),
					{ status: response.status, content: content, away: retry.away(response.status) });
			}
			return content;
		});
	}

	/** Sends one file of at most 5 MB, or as many as said, as the form field “file”. */
	function upload(url, file, most) {
		if (file.size > (most || MOST_MB) * 1024 * 1024) {
			return Promise.reject(new Error('文件太大，最多 ' + (most || MOST_MB) + ' MB。请换一个小些的文件。'));
		}
		const body = new FormData();
		body.append('file', file);
		return call('POST', url, body);
	}

	return { number: number, zhDate: zhDate, zhTime: zhTime, isoDate: isoDate, call: call, upload: upload };
});
