/*
 * The AngularJS directives and filters of task forms; shizhao-forms.js shows how to use them.
 */
define(['angular', '/forms/shizhao-values.js', '/forms/shizhao-people.js'], function (angular, values, people) {
	'use strict';

	const module = angular.module('shizhao.forms', []);

	module.filter('zhDate', () => values.zhDate);
	module.filter('zhTime', () => values.zhTime);

	/**
	 * Watches one field and shows what is wrong below it: once it was left or 提交 was tried,
	 * until it is right.
	 */
	function watch(scope, element, attrs, model, complaint) {
		const says = angular.element('<span class="sz-says" role="alert"></span>');
		const field = {
			at: attrs.szAt, element: element[0], complaint: complaint, label: () => attrs.szLabel || ''
		};
		const typed = () => model && model.$viewValue && document.activeElement !== element[0];
		let shown = '';
		element.after(says);
		element.on('blur', () => scope.$applyAsync());
		scope.$watch('sz', (sz) => sz && sz.fields.set(field.at, field));
		scope.$watch(() => {
			const message = complaint();
			if (!message || typed() || (scope.sz && scope.sz.tried)) {
				shown = message;
			}
			return shown;
		}, (message) => {
			says.text(message || '');
			element.toggleClass('sz-bad', !!message).attr('aria-invalid', !!message);
		});
		scope.$on('$destroy', () => scope.sz && scope.sz.fields.get(field.at) === field && scope.sz.fields.delete(field.at));
	}

	module.directive('szNumber', () => ({
		require: 'ngModel',
		link: (scope, element, attrs, model) => {
			const rule = scope.$eval(attrs.szNumber);
			element.attr({ inputmode: 'decimal', autocomplete: 'off', maxlength: 100 }).addClass('sz-number');
			element.on('focus', () => element[0].select());
			watch(scope, element, attrs, model, () => values.number(scope.$eval(attrs.ngModel), rule));
		}
	}));

	module.directive('szCheck', () => ({
		require: '?ngModel',
		link: (scope, element, attrs, model) => watch(scope, element, attrs, model, () => scope.$eval(attrs.szCheck) || '')
	}));

	/* ---- tables that feel like Excel ---- */

	function cells(table) {
		return Array.from(table.querySelectorAll('tbody tr'))
			.map((row) => Array.from(row.querySelectorAll('input:not([type=checkbox]):not([type=radio])')))
			.filter((row) => row.length);
	}

	function place(grid, input) {
		const row = grid.findIndex((line) => line.includes(input));
		return { row: row, column: (row < 0) ? -1 : grid[row].indexOf(input) };
	}

	function fill(grid, from, lines) {
		const fits = lines.slice(0, grid.length - from.row);
		fits.forEach((line, down) => line.forEach((text, right) => {
			const input = grid[from.row + down][from.column + right];
			if (input) {
				input.value = text.trim();
				input.dispatchEvent(new Event('input', { bubbles: true }));
			}
		}));
		return fits.length;
	}

	module.directive('szGrid', () => ({
		link: (scope, table) => {
			table.on('keydown', (event) => {
				const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
				const grid = cells(table[0]);
				const at = place(grid, event.target);
				if (!step || at.row < 0 || event.ctrlKey || event.altKey || event.isComposing) {
					return;
				}
				event.preventDefault();
				const next = grid[at.row + step] && grid[at.row + step][at.column];
				(next || event.target).focus();
			});
			table.on('paste', (event) => {
				const text = (event.originalEvent || event).clipboardData.getData('text');
				const grid = cells(table[0]);
				const at = place(grid, event.target);
				if (at.row < 0 || !/[\t\n]/.test(text)) {
					return;
				}
				event.preventDefault();
				const lines = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
				const filled = fill(grid, at, lines);
				const left = lines.length - filled;
				scope.sz.notice = '已从剪贴板填入 ' + filled + ' 行' + (left ? '，表里没有那么多行，另有 ' + left + ' 行没有填入' : '') + '。';
				grid[at.row + filled - 1][at.column].focus();
				scope.$applyAsync();
			});
		}
	}));

	/* ---- upload ---- */

	module.directive('szUpload', () => ({
		restrict: 'E',
		scope: { to: '@', accept: '@', label: '@', most: '@', done: '&' },
		template: '<button type="button" class="btn btn-default btn-sm" ng-disabled="busy">'
			+ '{{busy ? "正在上传……" : label}}</button><input type="file" hidden>'
			+ '<span class="sz-says" role="alert" ng-if="failure">{{failure}}</span>',
		link: (scope, element) => {
			const input = element[0].querySelector('input');
			input.accept = scope.accept || '';
			element.find('button').on('click', () => input.click());
			input.addEventListener('change', () => {
				scope.busy = true;
				scope.failure = '';
				scope.$applyAsync();
				values.upload(scope.$parent.sz.url(scope.to), input.files[0], Number(scope.most))
					.then((result) => scope.$applyAsync(() => scope.done({ result: result })))
					.catch((error) => scope.failure = error.message)
					.finally(() => {
						scope.busy = false;
						input.value = '';
						scope.$applyAsync();
					});
			});
		}
	}));

	/* ---- the state of the form ---- */

	module.directive('szState', () => ({
		restrict: 'E',
		template: '<div class="sz-state">'
			+ '<p ng-if="sz.starts"><a ng-href="/help/{{sz.starts}}" target="_blank">怎么办理</a></p>'
			+ '<p class="sz-notice" ng-if="sz.locked && sz.ready && !sz.loading && !sz.failure">现在只能查看。要办理这项任务，请先点“认领”。</p>'
			+ '<p class="sz-busy" ng-if="sz.loading">正在读取……</p>'
			+ '<p class="sz-error" role="alert" ng-if="sz.failure">{{sz.failure}} '
			+ '<button type="button" class="btn btn-default btn-xs" ng-click="sz.load()">重试</button></p>'
			+ '<p class="sz-notice" role="status" ng-if="sz.retrying">暂时存不上，正在重试……{{sz.retrying}}</p>'
			+ '<p class="sz-draft" role="status" ng-if="sz.ready && sz.keepsDraft && !sz.locked && !sz.saveFailure && !sz.retrying">'
			+ '{{sz.saving ? "正在保存草稿……" : sz.unsaved ? "有改动，稍后自动保存" : sz.savedAt ? "草稿已保存 " + sz.savedAt'
			+ ' : "填写的内容会自动保存为草稿"}}</p>'
			+ '<p class="sz-error" role="alert" ng-if="sz.conflict">{{sz.conflict.message}}。 '
			+ '<button type="button" class="btn btn-default btn-xs" ng-click="sz.keep()">用这里的</button> '
			+ '<button type="button" class="btn btn-default btn-xs" ng-click="sz.load()">用已保存的</button></p>'
			+ '<p class="sz-error" role="alert" ng-if="sz.saveFailure && !sz.conflict">草稿没有保存：{{sz.saveFailure}} '
			+ '<button type="button" class="btn btn-default btn-xs" ng-if="!sz.overtaken" ng-click="sz.save()">重试</button> '
			+ '<button type="button" class="btn btn-default btn-xs" ng-click="sz.load()">放弃改动，重新读取</button></p>'
			+ '<p class="sz-notice" role="status" ng-if="sz.notice">{{sz.notice}}</p>'
			+ '<div class="sz-error" role="alert" ng-if="sz.tried && sz.problems.length">'
			+ '还不能提交，有 {{sz.problems.length}} 处要改：<ul><li ng-repeat="problem in sz.problems | limitTo: 5">'
			+ '<a href="" ng-click="sz.focus(problem.at)">{{problem.label}}</a> {{problem.message}}</li></ul>'
			+ '<span ng-if="sz.problems.length > 5">……改好这些再看其余 {{sz.problems.length - 5}} 处</span></div></div>'
	}));

	/* ---- a person or a section, found by a few characters ---- */

	module.directive('szPerson', () => ({
		restrict: 'E',
		scope: { model: '=', name: '=', at: '@', label: '@', branch: '@' },
		template: '<input type="text" class="form-control" autocomplete="off"><span class="sz-says" role="alert"></span>',
		link: (scope, element) => {
			const input = element.find('input')[0];
			const field = {
				at: scope.at, element: input, label: () => scope.label,
				complaint: () => scope.model ? '' : '请输入几个字，从列表里选择'
			};
			input.id = scope.at;
			people.attach(input, (found) => scope.$applyAsync(() => {
				scope.model = found ? found.id : '';
				scope.name = found ? found.name : '';
			}), scope.branch);
			scope.$watch('name', (name) => {
				if (name && document.activeElement !== input) {
					input.value = name + ' ' + scope.model;
				}
			});
			scope.$watch(() => scope.$parent.sz && scope.$parent.sz.tried && field.complaint(), (message) => {
				element.find('span').text(message || '');
				angular.element(input).toggleClass('sz-bad', !!message);
			});
			scope.$watch('$parent.sz', (sz) => sz && sz.fields.set(field.at, field));
			scope.$on('$destroy', () => scope.$parent.sz && scope.$parent.sz.fields.delete(field.at));
		}
	}));

	/* ---- what an inspection found: data.finding ---- */

	const row = (label, value) => '<tr><th scope="row" style="width: 7em">' + label + '</th><td>' + value + '</td></tr>';

	module.directive('szFinding', () => ({
		restrict: 'E',
		template: '<table class="sz-table"><tbody>'
			+ row('编号', '<a ng-href="/findings/{{data.finding.id}}" target="_blank" rel="noopener">{{data.finding.number}}</a>'
				+ '<span ng-if="data.finding.overdue" style="color: #b5151d"> 已逾期</span>')
			+ row('当事人', '{{data.finding.subject}}<span ng-if="data.finding.subject !== data.finding.section">（{{data.finding.section}}）</span>')
			+ row('时间地点', '{{data.finding.day}}，{{data.finding.place}}')
			+ row('违反', '第{{data.finding.clause}}条 {{data.finding.clauseText}}')
			+ row('认定', '{{data.finding.grade}}（情节{{data.finding.circumstances}}，90 天内同类第 {{data.finding.repeats}} 次）')
			+ row('事实', '<span style="white-space: pre-line">{{data.finding.facts}}</span>'
				+ ' <a ng-if="data.finding.evidence" ng-href="/findings/{{data.finding.id}}/evidence" target="_blank" rel="noopener">看证据（新窗口）</a>')
			+ row('检查人', '{{data.finding.inspectors}}')
			+ row('整改期限', '{{data.finding.due}}')
			+ '</tbody></table>'
			+ '<p class="sz-notice" style="white-space: pre-line" ng-repeat="one in data.finding.happened" ng-if="$index">'
			+ '{{one.label}}（{{one.by}}，{{one.at}}）{{one.words ? "：" + one.words : ""}}</p>'
	}));

	/* ---- a letter on its way to a family: data.visit ---- */

	module.directive('szLetter', () => ({
		restrict: 'E',
		template: '<p>把 <strong>{{data.visit.name}}</strong>（{{data.visit.section}}）{{data.visit.periodLabel}}的{{data.visit.number}}送到家。</p>'
			+ '<div class="sz-scroll">'
			+ '<table class="sz-table">'
			+ '<thead><tr><th>片区</th><th>地址</th><th>本人手机</th><th>送达人</th><th>陪同人员</th><th>备注</th></tr></thead>'
			+ '<tbody><tr>'
			+ '<td style="white-space: nowrap">{{data.visit.area}}</td><td>{{data.visit.address}}</td><td style="white-space: nowrap">{{data.visit.mobile}}</td>'
			+ '<td style="white-space: nowrap">{{data.visit.visitorName}}</td><td>{{data.visit.companions || "—"}}</td><td>{{data.visit.note || "—"}}</td>'
			+ '</tr></tbody>'
			+ '</table>'
			+ '</div>'
			+ '<p class="sz-notice" ng-repeat="one in data.visit.attempts">第 {{one.number}} 次入户（{{one.day}}）：{{one.outcome}}{{one.words ? "。" + one.words : ""}}</p>'
	}));

	/* ---- a bulletin as it will be printed: data.paper with data.words on it ---- */

	module.directive('szBulletin', () => ({
		restrict: 'E',
		template: '<article class="sz-paper" aria-label="预览">'
			+ '<p class="sz-paper-head" ng-if="data.paper.redHead">督查通报</p>'
			+ '<p class="sz-paper-number">〔    〕第  期（签发后编号）</p>'
			+ '<h4>{{data.paper.title}}</h4>'
			+ '<div ng-if="data.paper.replacesNumber">'
			+ '<p>本期更正{{data.paper.replacesNumber}}，原通报不再使用。</p>'
			+ '<p ng-repeat="line in data.words.correction.split(\'\\n\') track by $index">{{line}}</p></div>'
			+ '<section ng-repeat="block in data.paper.blocks track by block.code">'
			+ '<h5>{{block.heading}}</h5>'
			+ '<p ng-repeat="line in data.words.blocks[block.code].split(\'\\n\') track by $index">{{line}}</p>'
			+ '<table class="sz-table" ng-repeat="table in block.tables track by table.caption">'
			+ '<caption>{{table.caption}}</caption>'
			+ '<thead><tr><th>{{table.column}}</th><th class="num">提醒</th><th class="num">一般</th><th class="num">严重</th><th class="num">合计</th></tr></thead>'
			+ '<tbody><tr ng-repeat="row in table.rows track by $index"><td>{{row.name}}</td><td class="num">{{row.reminders}}</td>'
			+ '<td class="num">{{row.ordinaries}}</td><td class="num">{{row.severes}}</td><td class="num">{{row.reminders + row.ordinaries + row.severes}}</td></tr></tbody>'
			+ '</table></section>'
			+ '<p class="sz-paper-sign">{{data.paper.bureau}}<br>（印发日期）</p></article>'
	}));

	return module;
});
