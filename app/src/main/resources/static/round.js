/*
 * The page of a round: one finding after the other. What is typed is saved as a draft on the server;
 * a finding that cannot be recorded keeps everything that was typed.
 */
(function () {
	'use strict';

	const SAVE_AFTER_MS = 1000;

	const MOST_BYTES = 5 * 1024 * 1024;

	const retry = window.shizhaoRetry;

	const form = document.getElementById('round');
	const field = form.elements;
	const person = form.querySelector('input[data-person]');
	const problem = document.getElementById('round-problem');
	const saved = document.getElementById('round-saved');
	let id = '';
	let revision = 0;
	let conflict = null;
	let timer = 0;
	let busy = false;
	let queued = false;
	let retrying = false;
	let saving = Promise.resolve();

	function call(method, path, body) {
		const headers = { Accept: 'application/json', 'X-SZ-XSRF': document.querySelector('meta[name=csrf]').content };
		const file = body instanceof FormData;
		if (body && !file) {
			headers['Content-Type'] = 'application/json';
		}
		return fetch('/api/findings' + path, { method: method, headers: headers, body: (body && !file) ? JSON.stringify(body) : body })
			.catch(() => {
				throw Object.assign(new Error('连不上服务器。请检查网络后重试；填写的内容还在。'), { away: retry.away() });
			})
			.then((response) => response.json().catch(() => ({})).then((content) => {
				if (!response.ok || response.redirected) {
					throw Object.assign(new Error(content.message || '没有成功：登录可能已过期。请在新窗口登录后重试；填写的内容还在。'),
						{ content: content, away: retry.away(response.status) });
				}
				return content;
			}));
	}

	function entry() {
		return {
			id: id, revision: revision, happenedOn: field.happenedOn.value || null, place: field.place.value, inspector: field.inspector.value,
			companion: field.companion.value, subject: field.subject.value, clause: Number(field.clause.value) || null,
			circumstances: field.circumstances.value || null, facts: field.facts.value, leaveChecked: field.leaveChecked.checked
		};
	}

	function options(select, choices, first) {
		select.replaceChildren(...(first ? [new Option(first, '')] : []), ...choices);
	}

	function say(message) {
		problem.textContent = message;
		problem.hidden = !message;
	}

	function attached(yes) {
		document.getElementById('round-evidence').textContent = yes ? '已附证据' : 'JPG、PNG 或 PDF，不超过 5 MB';
		document.getElementById('round-detach').hidden = !yes;
	}

	function fill(data) {
		const begun = data.entry;
		id = begun.id;
		revision = data.revision;
		conflict = null;
		document.getElementById('round-places').replaceChildren(...data.places.map((place) => new Option(place, place)));
		options(field.inspector, data.inspectors.map((one) => new Option(one.name, one.id)), '请选择');
		options(field.companion, data.inspectors.map((one) => new Option(one.name, one.id)), '请选择');
		options(field.clause, data.clauses.map((one) => new Option(one.number + ' ' + one.text, one.number)), '请选择');
		field.happenedOn.max = data.today;
		['happenedOn', 'place', 'inspector', 'companion', 'subject', 'facts'].forEach((name) => field[name].value = begun[name] || '');
		field.clause.value = begun.clause || '';
		field.circumstances.forEach((radio) => radio.checked = radio.value === begun.circumstances);
		field.leaveChecked.checked = begun.leaveChecked;
		person.value = begun.subject ? data.subjectName + ' ' + begun.subject : '';
		person.setCustomValidity(begun.subject ? '' : '请输入几个字，从列表里选择');
		attached(data.evidence);
		form.hidden = false;
		document.getElementById('round-loading').hidden = true;
		const empty = ['place', 'companion'].find((name) => !field[name].value);
		(empty ? field[empty] : person).focus();
	}

	function load() {
		return call('GET', '/entry').then(fill).catch((error) => {
			document.getElementById('round-loading').textContent = error.message + ' 请刷新页面。';
		});
	}

	function save() {
		clearTimeout(timer);
		if (!busy && !queued) {
			queued = true;
			saving = saving.then(put).catch((error) => refused(error, (message) => saved.textContent = '草稿没有保存：' + message));
		}
		return saving;
	}

	function put() {
		const sent = entry();
		queued = false;
		return conflict || retry.untilSaved(() => call('PUT', '/entry', sent), (error) => {
			retrying = true;
			saved.textContent = '暂时存不上，正在重试……' + error.message;
		}).then(kept).finally(() => retrying = false);
	}

	function kept(answer) {
		id = answer.id;
		revision = answer.revision;
		saved.textContent = '草稿已保存';
	}

	/** Another window saved something else since this one read it: the person chooses. */
	function refused(error, tell) {
		if (!(error.content && error.content.revision >= 0)) {
			tell(error.message);
			return;
		}
		conflict = error.content;
		saved.textContent = '';
		say(conflict.message + '。');
		problem.append(' ', choice('用这里的', () => {
			revision = conflict.revision;
			conflict = null;
			say('');
			save();
		}), ' ', choice('用已保存的', () => {
			say('');
			load();
		}));
	}

	function choice(label, act) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'btn btn-small';
		button.textContent = label;
		button.addEventListener('click', act);
		return button;
	}

	/** What is missing, in the order of the page. */
	function missing() {
		const checks = [
			[field.happenedOn, '请填写日期'], [field.place, '请填写地点'], [field.inspector, '请选择检查人'],
			[field.companion, '请选择另一名检查人'], [field.subject, '请输入当事人的几个字，从列表里选择'], [field.clause, '请选择违反了哪一条'],
			[field.circumstances, '请选择情节'], [field.facts, '请写明事实经过']
		];
		const found = checks.find(([input]) => !String(input.value).trim());
		if (found) {
			(found[0] === field.subject ? person : found[0] === field.circumstances ? field.circumstances[0] : found[0]).focus();
		}
		return found ? found[1] : '';
	}

	function recorded(finding) {
		const row = document.createElement('tr');
		const link = document.createElement('a');
		link.href = '/findings/' + finding.id;
		link.textContent = finding.number;
		[link, finding.subject, '第' + finding.clause + '条', finding.grade + (finding.talk ? '，另行谈话' : ''), '第 ' + finding.repeats + ' 次', finding.due]
			.forEach((content) => row.insertCell().append(content));
		row.cells[4].className = 'num';
		const table = document.getElementById('round-today');
		table.tBodies[0].prepend(row);
		table.hidden = false;
		document.getElementById('round-none').hidden = true;
		const count = document.getElementById('round-count');
		count.textContent = Number(count.textContent) + 1;
		saved.textContent = finding.number + ' 已登记：' + finding.subject + '认定为' + finding.grade + '，已发短信。';
	}

	form.addEventListener('input', () => {
		if (conflict) {
			return;
		}
		say('');
		clearTimeout(timer);
		timer = setTimeout(save, SAVE_AFTER_MS);
	});
	form.addEventListener('person', (event) => {
		if (event.detail) {
			field.clause.focus();
		}
	});
	form.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && event.ctrlKey) {
			form.requestSubmit();
			event.preventDefault();
		} else if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
			event.preventDefault();
		}
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (conflict) {
			return;
		}
		say(busy ? '' : missing());
		if (busy || problem.textContent) {
			return;
		}
		busy = true;
		retry.now();
		clearTimeout(timer);
		form.querySelector('button[type=submit]').disabled = true;
		saving.then(() => conflict ? null : call('POST', '', entry()).then((finding) => load().then(() => recorded(finding))))
			.catch((error) => refused(error, say))
			.finally(() => {
				busy = false;
				form.querySelector('button[type=submit]').disabled = false;
			});
	});
	field.evidence.addEventListener('change', () => {
		const file = field.evidence.files[0];
		const body = new FormData();
		if (!file) {
			return;
		}
		body.append('file', file);
		(file.size > MOST_BYTES ? Promise.reject(new Error('文件太大，最多 5 MB。请换一个小些的文件。')) : save().then(() => call('POST', '/entry/evidence', body)))
			.then((answer) => attached(answer.evidence))
			.catch((error) => say(error.message))
			.finally(() => field.evidence.value = '');
	});
	document.getElementById('round-detach').addEventListener('click', () => call('DELETE', '/entry/evidence')
		.then((answer) => attached(answer.evidence)).catch((error) => say(error.message)));
	window.addEventListener('beforeunload', (event) => {
		if (retrying) {
			retry.now();
			event.preventDefault();
			event.returnValue = '';
		}
	});
	load();
})();
