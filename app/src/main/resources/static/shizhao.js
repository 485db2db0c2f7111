/*
 * What all pages need beside htmx: the CSRF header, a word when a request fails, and what buttons do.
 * No script stands in a page (the security policy would not run it); attributes say what is meant:
 * data-print prints the page, data-confirm asks first, data-submit sends the form of a choice, data-most says
 * how many MB a file may have. Forms with files are sent by htmx: when one is refused, the page stays as it was
 * filled in, and says why.
 */
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
		say(messageOf(event.detail.xhr) || '没有成功，请刷新页面后再试。');
	});
	document.addEventListener('click', (event) => {
		if (event.target.closest('[data-print]')) {
			window.print();
		}
		const asks = event.target.closest('a[data-confirm], button[data-confirm]');
		if (asks && !window.confirm(asks.dataset.confirm)) {
			event.preventDefault();
		}
	});
	document.addEventListener('submit', (event) => {
		if (event.target.dataset.confirm && !window.confirm(event.target.dataset.confirm)) {
			event.preventDefault();
		}
	});
	document.addEventListener('change', (event) => {
		if (event.target.matches('[data-submit]')) {
			event.target.form.submit();
		}
		if (event.target.matches('[data-most]')) {
			refuseLarge(event.target);
		}
	});
	// said before anything is sent; the server says the same
	function refuseLarge(input) {
		const large = Array.from(input.files).find((file) => file.size > input.dataset.most * 1024 * 1024);
		input.setCustomValidity(large ? '“' + large.name + '”太大，最多 ' + input.dataset.most + ' MB；请换一个小些的文件' : '');
		input.reportValidity();
	}
	// a menu opens and closes without this; here it also closes when one turns to something else
	function closeMenus(except) {
		document.querySelectorAll('.site-menu[open]').forEach((menu) => {
			if (menu !== except) {
				menu.open = false;
			}
		});
	}
	document.addEventListener('click', (event) => closeMenus(event.target.closest('.site-menu')));
	document.addEventListener('focusin', (event) => closeMenus(event.target.closest('.site-menu')));
	document.addEventListener('keydown', (event) => {
		const menu = event.key === 'Escape' && document.querySelector('.site-menu[open]');
		if (menu) {
			menu.open = false;
			menu.querySelector('summary').focus();
		}
	});
	// a link into Tasklist names its task after the #, which no server sees: keep it through the login
	document.querySelectorAll('form.login').forEach((login) => login.action += location.hash);
	document.addEventListener('htmx:sendError', () => say('连接不上服务器，请检查网络后再试。刚改过的文件要重新选一次。'));
})();
