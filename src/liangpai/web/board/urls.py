"""The addresses of the board."""

from django.urls import path

from liangpai.web.board.promises import promise_export, promise_list
from liangpai.web.board.views import board, board_export

urlpatterns = [
    path("board/", board, name="board"),
    path("board/<int:release_id>/export/", board_export, name="board-export"),
    path("board/promises/", promise_list, name="board-promises"),
    path("board/promises/export/", promise_export, name="board-promises-export"),
]
