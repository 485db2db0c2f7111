/* Fits Tasklist into the house: the way home, dates in full, Chinese from the first moment, one login. */
define(['angular'], function (angular) {
	'use strict';

	const ALWAYS = -100000;	// days from now; Tasklist writes out dates further away, we want all of them

	angular.module('shizhao.tasklist', [])
		.config(['ViewsProvider', (views) => {
			views.registerDefaultView('tasklist.navbar.action', {
				id: 'shizhao-home',
				template: '<a class="btn btn-link" href="/">返回首页</a>',
				controller: () => null,
				priority: 1000
			});
			// what can be done with a task besides doing it is on a page of ours, which leads back here
			views.registerDefaultView('tasklist.task.action', {
				id: 'shizhao-hands',
				template: `<span class="shizhao-hands" ng-if="task">
					<a ng-href="/tasks/{{ task.id }}#transfer">转办</a>
					<a ng-href="/tasks/{{ task.id }}#return">退回</a>
					<a ng-href="/tasks/{{ task.id }}#urge">催办</a>
					<a href="/deputies">代理</a>
					<a ng-href="/help/{{ task._embedded.processDefinition[0].key }}#{{ task.name }}" target="_blank">怎么办理</a></span>`,
				// Angular makes it with new, which an arrow function does not take
				controller: ['$scope', function (scope) {
					scope.taskData.newChild(scope).observe('task', (task) => {
						scope.task = task;
					});
				}],
				priority: 50
			});
		}])
		.config(['amTimeAgoConfig', (dates) => {
			dates.fullDateThreshold = ALWAYS;
			dates.fullDateFormat = 'LLL';
		}])
		// Tasklist would fetch them while it draws, and now and then show the keys
		.config(['$translateProvider', (translate) => translate.translations('zh', window.shizhaoLocale.labels)])
		.run(['moment', (moment) => moment.locale('zh', window.shizhaoLocale.dateLocales)])
		.run(['$rootScope', ($rootScope) => {
			// the server then asks for the login and comes back to the same task
			$rootScope.$on('authentication.login.required', (event) => {
				event.preventDefault();
				window.location.reload();
			});
			$rootScope.$on('authentication.logout.success', () => window.location.assign('/login?logout'));
		}]);
});
