/* What all pages need beside htmx: the CSRF header, and a word when a request fails. */
(function () {
	'use strict';

	function say(text) {
		const place = document.getElementById('messages');
		place.textContent = text;
		place.hidden = !text;
		if (text) {
			place.scrollIntoView({ block: 'nearest' });
		}
	}

	function messageOf(request) {
		try {
			return JSON.parse(request.responseText).message;
		}
		catch (ignored) {
			return '';
		}
	}

	document.addEventListener('htmx:configRequest', (event) => {
		const token = document.querySelector('meta[name=csrf]');
		if (token) {
			event.detail.headers['X-SZ-XSRF'] = token.content;
		}
		say('');
	});
	document.addEventListener('htmx:responseError', (event) => {
		say(messageOf(event.detail.xhr) || '没有成功,请刷新页面后再试。');
	});
	document.addEventListener('htmx:sendError', () => say('连接不上服务器,请检查网络后再试。'));
})();
