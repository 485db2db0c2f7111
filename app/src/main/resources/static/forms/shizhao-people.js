/*
 * A text field in which a person or a section is found by a few characters of the name, of its
 * pinyin initials, or of the staff number: ↑ ↓ choose, Enter or Tab takes, Esc lets go. Works in
 * Tasklist (RequireJS) and on our pages (a script that sets window.shizhaoPeople).
 */
(function (define) {
	'use strict';

	const WAIT_MS = 120;

	function option(found, index) {
		const item = document.createElement('li');
		item.role = 'option';
		item.id = 'sz-found-' + index;
		item.textContent = found.name + ' ';
		const more = document.createElement('small');
		more.textContent = found.id + ' ' + found.unit;
		item.append(more);
		return item;
	}

	/**
	 * Ties a field to its list. chosen(found) is called with {id, name, unit} once one is taken,
	 * and with null as soon as the text is changed again. With a branch only its people are found.
	 */
	function attach(input, chosen, branch) {
		const list = document.createElement('ul');
		let found = [];
		let at = 0;
		let timer = 0;
		let asked = 0;
		list.className = 'sz-people';
		list.role = 'listbox';
		list.hidden = true;
		input.after(list);
		input.setAttribute('role', 'combobox');
		input.setAttribute('aria-autocomplete', 'list');

		function show(people) {
			found = people;
			at = 0;
			list.replaceChildren(...people.map(option));
			if (input.value.trim() && !people.length) {
				const none = document.createElement('li');
				none.textContent = '没有找到，请换几个字';
				list.append(none);
			}
			list.hidden = !list.children.length;
			mark();
		}

		function mark() {
			Array.from(list.children).forEach((item, index) => item.setAttribute('aria-selected', index === at && !!found.length));
			input.setAttribute('aria-expanded', !list.hidden);
		}

		function hide() {
			found = [];
			list.hidden = true;
			input.setAttribute('aria-expanded', 'false');
		}

		function take(index) {
			const one = found[index];
			if (one) {
				input.value = one.name + ' ' + one.id;
				asked++;
				hide();
				chosen(one);
			}
		}

		function ask() {
			const mine = ++asked;
			const typed = input.value.trim();
			if (!typed) {
				show([]);
				return;
			}
			fetch('/api/people?q=' + encodeURIComponent(typed) + (branch ? '&branch=' + encodeURIComponent(branch) : ''), { headers: { Accept: 'application/json' } })
				.then((response) => response.ok ? response.json() : [])
				.catch(() => [])
				.then((people) => mine === asked && show(people));
		}

		input.addEventListener('input', () => {
			chosen(null);
			clearTimeout(timer);
			timer = setTimeout(ask, WAIT_MS);
		});
		input.addEventListener('keydown', (event) => {
			if (list.hidden || event.isComposing) {
				return;
			}
			if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
				at = (at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length);
				mark();
				event.preventDefault();
			} else if (event.key === 'Enter' && found.length) {
				take(at);
				event.preventDefault();
			} else if (event.key === 'Tab' && found.length) {
				take(at);
			} else if (event.key === 'Escape') {
				hide();
			}
		});
		input.addEventListener('blur', () => setTimeout(hide, WAIT_MS));
		list.addEventListener('mousedown', (event) => {
			event.preventDefault();
			take(Array.from(list.children).indexOf(event.target.closest('li')));
		});
	}

	define([], function () {
		return { attach: attach };
	});
})(window.define || ((needs, make) => window.shizhaoPeople = make()));
