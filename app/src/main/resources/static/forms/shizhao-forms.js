/*
 * What every task form shares. Tasklist loads this file before it starts (requireJsConfig in
 * its config.js), so a form may use the directives and filters without loading anything:
 *
 *   <form role="form" name="report" class="sz-form">
 *     <sz-state></sz-state>                    loading, failure, “请先认领”, draft state, what is wrong
 *     <fieldset ng-if="sz.ready" ng-disabled="sz.locked">
 *       {{data.dueOn | zhDate}} {{data.dueAt | zhTime}}
 *       <table class="sz-table" sz-grid>       Enter ↑ ↓ move in the column, a pasted column fills down
 *         … <input ng-model="row.score" sz-number="{min: 0, max: 100, decimals: 2}"
 *                  sz-at="score-{{row.id}}" sz-label="{{row.name}}">
 *       </table>
 *       <textarea ng-model="data.reason" sz-check="data.reason ? '' : '请写明原因'" sz-at="reason"></textarea>
 *       <sz-upload to="report/upload" accept=".xlsx" label="上传 Excel" done="took(result)"></sz-upload>
 *     </fieldset>
 *     <script cam-script type="text/form-script">
 *       shizhao.form(camForm, $scope, {
 *         load: 'report',                      GET /api/tasks/{task}/report becomes $scope.data;
 *                                              '/api/…' is taken as it is; or () => promise
 *         save: (data) => ({ … }),             body of the PUT to the same address; leave out if no draft
 *         check: (data) => [{ at: 'reason', message: '请写明原因' }],       optional, besides the fields'
 *         loaded: (data) => { … }              optional, after each load
 *       });
 *     </script>
 *
 * Fields keep what was typed, right or wrong, so a draft loses nothing; sz-number and sz-check
 * show the complaint below their field and stop 提交 until it is gone. GET and PUT answer
 * {revision, savedAt}, and {id} where the server makes one; the revision goes back with the next PUT.
 * When another window saved since, PUT answers 409 with what stands there, and the person chooses.
 * 提交 saves once more, marked as submitted, so that only what the form shows is taken. While the
 * server or the network is away, the form sends the draft until it is saved, and 提交 waits for it.
 * shizhao.call(method, url, body) sends anything else, with the CSRF header and Chinese failures.
 */
define(['angular', '/forms/shizhao-values.js', '/forms/shizhao-people.js', '/forms/shizhao-retry.js', '/forms/shizhao-fields.js'], function (angular, values, people, retry) {
	'use strict';

	const SAVE_AFTER_MS = 1200;

	const MOST_BYTES = 1024 * 1024;	// PostedLimit.java

	const MOST_KEEPALIVE_BYTES = 60000;	// browsers send no more once the page is gone

	const PREVENTED = 'camForm submission prevented';	// Tasklist shows nothing of its own for these words

	const sheet = document.createElement('link');
	sheet.rel = 'stylesheet';
	sheet.href = '/forms/shizhao-forms.css';
	document.head.appendChild(sheet);

	/** Keeps the draft of a form on the server, one request at a time. */
	function drafts($scope, options, sz) {
		const content = () => (options.save && sz.ready) ? angular.toJson(options.save($scope.data)) : '';
		let saved = '';
		let timer = 0;
		let queue = Promise.resolve();
		let gone = false;

		/** Tells that it is tried again; what was to be submitted stays a draft once its form is gone. */
		function tell(error, submit) {
			sz.retrying = error.message;
			sz.saveFailure = '';
			$scope.$applyAsync();
			if (gone && submit) {
				throw error;
			}
		}

		function put(keepalive, submit) {
			const sent = content();
			if (!sent || (sent === saved && !submit) || sz.locked) {
				return null;
			}
			if (sz.conflict) {
				return Promise.reject(new Error(sz.conflict.message));
			}
			sz.saving = true;
			$scope.$applyAsync();
			const body = Object.assign(JSON.parse(sent), { revision: $scope.data.revision, submit: !!submit });
			const bytes = new Blob([JSON.stringify(body)]).size;
			const url = sz.url(options.load);
			const sending = (bytes > MOST_BYTES)
				? Promise.reject(new Error('填写的内容太多，草稿最多 1 MB；填写的内容还在页面上，请删减后再试。'))
				: retry.untilSaved(() => values.call('PUT', url, body, keepalive && bytes < MOST_KEEPALIVE_BYTES),
					(error) => tell(error, submit));
			return sending.then((answered) => {
				saved = sent;
				sz.saveFailure = '';
				Object.assign($scope.data, answered);
				sz.savedAt = values.zhTime($scope.data.savedAt) || new Date().toTimeString().substring(0, 5);
				return submit && content() !== saved;
			}).catch((error) => {
				sz.saveFailure = error.message;
				sz.conflict = (error.content && error.content.revision >= 0) ? error.content : null;
				sz.overtaken = error.status === 409;
				throw error;
			}).finally(() => {
				sz.saving = false;
				sz.retrying = '';
				sz.unsaved = content() !== saved;
				$scope.$applyAsync();
			}).then((changed) => changed ? put(keepalive, submit) : null);	// what is submitted is what is shown
		}

		/** Saves what is unsaved; the promise fails when it cannot be saved. */
		function flush(keepalive, submit) {
			clearTimeout(timer);
			queue = queue.catch(() => null).then(() => put(keepalive, submit));
			return queue;
		}

		/** The same for what a person asked for: no pause is waited for. */
		function flushNow(keepalive, submit) {
			retry.now();
			return flush(keepalive, submit);
		}

		/** Saves what this window shows in the place of what was saved elsewhere. */
		function keep() {
			$scope.data.revision = sz.conflict.revision;
			sz.conflict = null;
			sz.saveFailure = '';
			saved = '';	// sends it even when nothing was changed here
			return flush().catch(() => null);
		}

		$scope.$watch(content, () => {
			sz.unsaved = content() !== saved;
			clearTimeout(timer);
			if (sz.unsaved && !sz.locked) {
				timer = setTimeout(() => flush().catch(() => null), SAVE_AFTER_MS);
			}
		});
		$scope.$on('$destroy', () => gone = true);
		return { flush: flushNow, keep: keep, clean: () => content() === saved, loaded: () => saved = content() };
	}

	/** All that is wrong with the fields, in the order of the page. */
	function complaints(fields) {
		return Array.from(fields.values()).filter((field) => field.element.isConnected)
			.sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING) ? -1 : 1)
			.map((field) => ({ at: field.at, label: field.label(), message: field.complaint() }))
			.filter((problem) => problem.message);
	}

	/** Ties a Tasklist form to its data; see the top of this file. */
	function form(camForm, $scope, options) {
		const sz = $scope.sz = {
			ready: false, loading: false, failure: '', locked: false, tried: false, problems: [], notice: '',
			fields: new Map(), keepsDraft: !!options.save, unsaved: false, saving: false, savedAt: '', saveFailure: '',
			retrying: '',
			overtaken: false, conflict: null,
			// a task's own is beside its name, see shizhao-tasklist.js
			starts: camForm.taskId ? '' : (camForm.processDefinitionKey || camForm.processDefinitionId || '').split(':')[0],
			url: (path) => path.startsWith('/') ? path : '/api/tasks/' + camForm.taskId + '/' + path,
			load: load, check: check, focus: focus, save: () => draft.flush().catch(() => null),
			keep: () => draft.keep()
		};
		const draft = drafts($scope, options, sz);
		const submit = camForm.submit;

		function load() {
			sz.loading = true;
			sz.locked = true;	// what is typed now would be overwritten
			sz.failure = '';
			const loading = (typeof options.load === 'function') ? options.load() : values.call('GET', sz.url(options.load));
			return loading.then((data) => {
				$scope.data = data;
				sz.ready = true;
				sz.locked = viewing();
				sz.savedAt = values.zhTime(data.savedAt);
				sz.saveFailure = '';
				sz.conflict = null;
				if (options.loaded) {
					options.loaded(data);
				}
				draft.loaded();
			}).catch((error) => {
				sz.failure = error.message;
			}).finally(() => {
				sz.loading = false;
				$scope.$applyAsync();
			});
		}

		function viewing() {
			return !!($scope.options && $scope.options.disableForm);
		}

		function check() {
			return complaints(sz.fields).concat((options.check && options.check($scope.data)) || []);
		}

		function focus(at) {
			const field = sz.fields.get(at);
			if (field) {
				field.element.focus();
				field.element.scrollIntoView({ block: 'center' });
			}
		}

		function complete() {
			sz.tried = true;
			sz.problems = sz.ready ? check() : [];
			if (sz.problems.length) {
				focus(sz.problems[0].at);
			}
			return sz.ready && !sz.loading && !sz.problems.length;
		}

		function leaving(event) {
			if (!draft.clean() || (!sz.keepsDraft && camForm.formElement.hasClass('ng-dirty'))) {
				draft.flush(true).catch(() => null);
				event.preventDefault();
				event.returnValue = '';
			}
		}

		camForm.submit = function (done) {
			if (!complete()) {
				return done(new Error(PREVENTED));
			}
			return draft.flush(false, true).then(() => submit.call(camForm, (error, result) => {
				if (!error) {
					camForm.formElement.injector().get('Notifications').addMessage({ status: '已提交', duration: 5000 });
				}
				done(plain(error), result);
			}), () => done(new Error(PREVENTED)));
		};
		camForm.store = sz.save;

		$scope.$watch(viewing, (locked, before) => {
			if (before && !locked && sz.ready) {
				load();
			} else {
				sz.locked = locked || sz.loading;
			}
		});
		$scope.$watch(() => sz.tried && angular.toJson(check()), (left) => {
			sz.problems = left ? JSON.parse(left) : [];
		});
		$scope.$on('$destroy', () => {
			window.removeEventListener('beforeunload', leaving);
			draft.flush(true).catch(() => null);
		});
		window.addEventListener('beforeunload', leaving);
		load();
		return sz;
	}

	/** The engine wraps what a service says into English; people get the Chinese part. */
	function plain(error) {
		if (error && error.message) {
			error.message = error.message.replace(/^.*(TaskListener|ExecutionListener|Cannot submit task form \S+|Cannot instantiate process definition \S+): /s, '');
		}
		return error;
	}

	window.shizhao = Object.assign({ form: form, people: people }, values);
	return window.shizhao;
});
